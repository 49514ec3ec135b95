package dev.dbtest.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.LinkServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "lines run over sockets there")
class ChildLinesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path directory;

  @Test
  void makesALineThatCarriesFrames() throws IOException {
    try (LinkServer server = ChildLines.create().next()) {
      assertThatItCarriesFrames(server);
    }
  }

  @Test
  void beginsWithThePairThatIsThere() throws Exception {
    Path pair = pair(LinkServer.ORDERS, LinkServer.REPORTS);

    try (LinkServer server = ChildLines.beginningWith(Optional.of(pair)).next()) {
      assertThat(Path.of(server.address()).getParent()).isEqualTo(directory);
      assertThat(pair).doesNotExist();
      assertThatItCarriesFrames(server);
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void makesTheSecondLineItself() throws Exception {
    ChildLines lines =
        ChildLines.beginningWith(Optional.of(pair(LinkServer.ORDERS, LinkServer.REPORTS)));
    lines.next().close();

    try (LinkServer second = lines.next()) {
      assertThat(Path.of(second.address()).getParent()).isNotEqualTo(directory);
      assertThatItCarriesFrames(second);
    }
  }

  @Test
  void doesNotMissAPairThatAnotherCommandHasTaken() throws IOException {
    try (LinkServer server =
        ChildLines.beginningWith(Optional.of(directory.resolve("pair"))).next()) {
      assertThatItCarriesFrames(server);
    }
  }

  @Test
  void leavesAPairAloneThatIsBeingMade() throws Exception {
    Path half = pair(LinkServer.ORDERS);

    try (LinkServer server = ChildLines.beginningWith(Optional.of(half)).next()) {
      assertThat(half).exists();
      assertThatItCarriesFrames(server);
    }
  }

  private Path pair(String... pipes) throws IOException, InterruptedException {
    Path pair = Files.createDirectory(directory.resolve("pair"));
    for (String pipe : pipes) {
      Process process = new ProcessBuilder("mkfifo", pipe).directory(pair.toFile()).start();
      assertThat(process.waitFor()).isZero();
    }
    return pair;
  }

  private static void assertThatItCarriesFrames(LinkServer server) throws IOException {
    try (Link child = Link.connect(server.address(), server.token());
        Link front = server.accept(PATIENCE).orElseThrow()) {
      child.send(new Frame(1, new byte[] {42}));

      assertThat(front.receive().orElseThrow().payload()).containsExactly(42);
    }
  }
}
