package dev.dbtest.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.LinkServer;
import dev.dbtest.link.PayloadWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The line between the front and its children, over a real socket. */
@TestSuite(kind = TestSuite.Kind.INTEGRATION, tags = "link")
class LinkSuite {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String TOKEN = "secret";

  private @Nullable LinkServer server;
  private @Nullable Link front;
  private @Nullable Link child;

  @SetupSuite
  void open() throws IOException {
    server = LinkServer.overSocket(TOKEN);
  }

  @Setup
  void connect() throws IOException {
    child = Link.connect(server().address(), TOKEN);
    front = server().accept(PATIENCE).orElseThrow();
  }

  @Test
  void carriesFramesBothWays() throws IOException {
    child().send(new Frame(1, new PayloadWriter().text("ready ✓").toBytes()));
    front().send(new Frame(2, new PayloadWriter().integer(42).toBytes()));

    assertThat(front().receive().orElseThrow().reader().text()).isEqualTo("ready ✓");
    assertThat(child().receive().orElseThrow().reader().integer()).isEqualTo(42);
  }

  @Test
  CompletionStage<Void> showsTheEndOfTheLine() throws IOException {
    CompletableFuture<Optional<Frame>> received =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return front().receive();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    child().close();
    return received.thenAccept(frame -> assertThat(frame).isEmpty());
  }

  @Test
  void turnsAwayWhoeverDoesNotKnowTheToken() throws IOException {
    try (Link stranger = Link.connect(server().address(), "guess")) {
      assertThat(server().accept(PATIENCE)).isEmpty();
      assertThat(stranger.receive()).isEmpty();
    }
  }

  @Teardown
  void disconnect() throws IOException {
    front().close();
    child().close();
  }

  @TeardownSuite
  void close() throws IOException {
    server().close();
  }

  private LinkServer server() {
    return Objects.requireNonNull(server);
  }

  private Link front() {
    return Objects.requireNonNull(front);
  }

  private Link child() {
    return Objects.requireNonNull(child);
  }
}
