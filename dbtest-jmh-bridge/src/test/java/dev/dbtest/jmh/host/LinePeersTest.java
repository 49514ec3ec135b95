package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LinePeersTest {

  private static final String HEAD =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode\n";

  private static final String LISTENING = socket("0100007F:A001", "00000000:0000", "0A", 1000, 7);
  private static final String OURS = socket("0100007F:A001", "0100007F:B001", "01", 1000, 8);

  @TempDir private Path proc;

  @Test
  void areOfThisUser() throws IOException {
    sockets(LISTENING + OURS + socket("0100007F:B001", "0100007F:A001", "01", 1000, 99));

    assertThat(new LinePeers(proc).stranger()).isEmpty();
  }

  @Test
  void areStrangersIfTheSystemSaysSo() throws IOException {
    sockets(LISTENING + OURS + socket("0100007F:B001", "0100007F:A001", "01", 1001, 99));

    assertThat(new LinePeers(proc).stranger()).contains("1001");
  }

  @Test
  void areTheSameWithEitherKindOfAddress() throws IOException {
    String mapped = "0000000000000000FFFF00000100007F";
    sockets(socket("0100007F:B001", "0100007F:A001", "01", 1001, 99));
    Files.writeString(
        proc.resolve("self/net/tcp6"),
        HEAD
            + socket(mapped + ":A001", "0".repeat(32) + ":0000", "0A", 1000, 7)
            + socket(mapped + ":A001", mapped + ":B001", "01", 1000, 8));

    assertThat(new LinePeers(proc).stranger()).contains("1001");
  }

  @Test
  void matterOnlyWhereThisProcessListens() throws IOException {
    sockets(OURS + socket("0100007F:B001", "0100007F:A001", "01", 1001, 99));

    assertThat(new LinePeers(proc).stranger()).isEmpty();
  }

  @Test
  void matterOnlyForSocketsOfThisProcess() throws IOException {
    sockets(
        LISTENING
            + socket("0100007F:A001", "0100007F:B001", "01", 1000, 55)
            + socket("0100007F:B001", "0100007F:A001", "01", 1001, 99));

    assertThat(new LinePeers(proc).stranger()).isEmpty();
  }

  @Test
  void areUnknownOnOtherSystems() {
    assertThat(new LinePeers(proc.resolve("missing")).stranger()).isEmpty();
  }

  /** Lists sockets; numbers 7 and 8 are open in this process. */
  private void sockets(String lines) throws IOException {
    Files.createDirectories(proc.resolve("self/net"));
    Files.createDirectories(proc.resolve("self/fd"));
    Files.writeString(proc.resolve("self/net/tcp"), HEAD + lines);
    Files.createSymbolicLink(proc.resolve("self/fd/3"), Path.of("socket:[7]"));
    Files.createSymbolicLink(proc.resolve("self/fd/4"), Path.of("socket:[8]"));
  }

  private static String socket(String local, String remote, String state, int user, int inode) {
    return "   1: %s %s %s 00000000:00000000 00:00000000 00000000  %d        0 %d 1 0 20 4\n"
        .formatted(local, remote, state, user, inode);
  }
}
