package dev.dbtest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no named pipes in directories")
class LinkTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MORE_THAN_A_PIPE_HOLDS = 1 << 20;

  @TempDir private Path temporary;

  /** What a line runs over. */
  enum Medium {
    SOCKET,
    PIPES
  }

  private LinkServer open(Medium medium, String token) throws IOException {
    return medium == Medium.SOCKET
        ? LinkServer.overSocket(token)
        : LinkServer.overPipes(pipes(), token);
  }

  private Path pipes() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("line"));
    Process process =
        new ProcessBuilder("mkfifo", LinkServer.ORDERS, LinkServer.REPORTS)
            .directory(directory.toFile())
            .start();
    assertThat(process.onExit().join().exitValue()).isZero();
    return directory;
  }

  @ParameterizedTest
  @EnumSource
  void framesGoBothWays(Medium medium) throws IOException {
    try (LinkServer server = open(medium, "token");
        Link child = Link.connect(server.address(), "token");
        Link front = server.accept(PATIENCE).orElseThrow()) {
      child.send(new Frame(1, new byte[] {42}));
      front.send(new Frame(2, new byte[] {43}));

      assertThat(front.receive().orElseThrow().payload()).containsExactly(42);
      assertThat(child.receive().orElseThrow().payload()).containsExactly(43);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFrameMayBeLargerThanWhatTheSystemKeeps(Medium medium) throws IOException {
    try (LinkServer server = open(medium, "token");
        Link child = Link.connect(server.address(), "token");
        Link front = server.accept(PATIENCE).orElseThrow()) {
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  child.send(new Frame(1, new byte[MORE_THAN_A_PIPE_HOLDS]));
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(front.receive().orElseThrow().payload()).hasSize(MORE_THAN_A_PIPE_HOLDS);
      sending.join();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallerWithAnotherTokenIsTurnedAway(Medium medium) throws IOException {
    try (LinkServer server = open(medium, "token");
        Link stranger = Link.connect(server.address(), "guess")) {
      assertThat(server.accept(PATIENCE)).isEmpty();
      assertThat(stranger.receive()).isEmpty();
    }
  }

  @Test
  void aCallerThatSpeaksAnotherProtocolIsTurnedAway() throws IOException {
    try (LinkServer server = LinkServer.overSocket("token");
        Socket stranger =
            new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(server.address()))) {
      stranger.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));

      assertThat(server.accept(PATIENCE)).isEmpty();
    }
  }

  @Test
  void aCallerThatDiesOverItsFirstWordIsTurnedAway() throws IOException {
    try (LinkServer server = open(Medium.PIPES, "token")) {
      Path reports = Path.of(server.address(), LinkServer.REPORTS);
      try (FileOutputStream caller = new FileOutputStream(reports.toFile())) {
        caller.write(0);
      }

      assertThat(server.accept(PATIENCE)).isEmpty();
      assertThat(server.accept(Duration.ofMillis(1))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitingEndsWhenNobodyCalls(Medium medium) throws IOException {
    try (LinkServer server = open(medium, "token")) {
      assertThat(server.accept(Duration.ofMillis(1))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFrontSeesThatTheChildIsGone(Medium medium) throws IOException {
    try (LinkServer server = open(medium, "token")) {
      Link child = Link.connect(server.address(), "token");
      try (Link front = server.accept(PATIENCE).orElseThrow()) {
        child.close();

        assertThat(front.receive()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theChildSeesThatTheFrontIsGone(Medium medium) throws IOException {
    try (LinkServer server = open(medium, "token");
        Link child = Link.connect(server.address(), "token")) {
      server.accept(PATIENCE).orElseThrow().close();

      assertThat(child.receive()).isEmpty();
    }
  }

  @Test
  void aChildThatComesWhenTheFrontIsGoneDoesNotWaitForIt() throws IOException {
    Path directory = pipes();

    assertThatThrownBy(() -> Link.connect(directory.toString(), "token"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aChildOfAClosedFrontFindsNoPipes() throws IOException {
    LinkServer server = open(Medium.PIPES, "token");
    server.close();

    assertThatThrownBy(() -> Link.connect(server.address(), "token"))
        .isInstanceOf(IOException.class);
  }

  @Test
  @SuppressWarnings("try") // The ends only need to be there.
  void pipesHaveNoNamesAnyMoreWhenBothEndsAreThere() throws IOException {
    try (LinkServer server = open(Medium.PIPES, "token");
        Link child = Link.connect(server.address(), "token");
        Link front = server.accept(PATIENCE).orElseThrow()) {
      assertThat(temporary).isEmptyDirectory();
    }
  }

  @Test
  void pipesThatNobodyCalledAtAreDeleted() throws IOException {
    open(Medium.PIPES, "token").close();

    assertThat(temporary).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void framesThatMayWaitGoOutWithTheNextFlush(Medium medium) throws IOException {
    try (LinkServer server = open(medium, "token");
        Link child = Link.connect(server.address(), "token");
        Link front = server.accept(PATIENCE).orElseThrow()) {
      child.sendLater(new Frame(1, new byte[0]));
      child.sendLater(new Frame(2, new byte[0]));
      child.flush();

      assertThat(front.receive().orElseThrow().type()).isEqualTo(1);
      assertThat(front.receive().orElseThrow().type()).isEqualTo(2);
    }
  }
}
