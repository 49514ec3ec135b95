package dev.dbtest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void framesGoBothWays() throws IOException {
    try (LinkServer server = LinkServer.open("token");
        Link child = Link.connect(server.port(), "token");
        Link front = server.accept(PATIENCE).orElseThrow()) {
      child.send(new Frame(1, new byte[] {42}));
      front.send(new Frame(2, new byte[] {43}));

      assertThat(front.receive().orElseThrow().payload()).containsExactly(42);
      assertThat(child.receive().orElseThrow().payload()).containsExactly(43);
    }
  }

  @Test
  void aCallerWithAnotherTokenIsTurnedAway() throws IOException {
    try (LinkServer server = LinkServer.open("token");
        Link stranger = Link.connect(server.port(), "guess")) {
      assertThat(server.accept(PATIENCE)).isEmpty();
      assertThat(stranger.receive()).isEmpty();
    }
  }

  @Test
  void aCallerThatSpeaksAnotherProtocolIsTurnedAway() throws IOException {
    try (LinkServer server = LinkServer.open("token");
        Socket stranger = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      stranger.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));

      assertThat(server.accept(PATIENCE)).isEmpty();
    }
  }

  @Test
  void waitingEndsWhenNobodyCalls() throws IOException {
    try (LinkServer server = LinkServer.open("token")) {
      assertThat(server.accept(Duration.ofMillis(1))).isEmpty();
    }
  }

  @Test
  void theOtherEndSeesThatTheLineWasClosed() throws IOException {
    try (LinkServer server = LinkServer.open("token")) {
      Link child = Link.connect(server.port(), "token");
      Link front = server.accept(PATIENCE).orElseThrow();

      child.close();

      assertThat(front.receive()).isEmpty();
      front.close();
    }
  }

  @Test
  void framesThatMayWaitGoOutWithTheNextFlush() throws IOException {
    try (LinkServer server = LinkServer.open("token");
        Link child = Link.connect(server.port(), "token");
        Link front = server.accept(PATIENCE).orElseThrow()) {
      child.sendLater(new Frame(1, new byte[0]));
      child.sendLater(new Frame(2, new byte[0]));
      child.flush();

      assertThat(front.receive().orElseThrow().type()).isEqualTo(1);
      assertThat(front.receive().orElseThrow().type()).isEqualTo(2);
    }
  }
}
