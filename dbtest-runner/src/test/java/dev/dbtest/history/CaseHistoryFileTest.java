package dev.dbtest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Status;
import dev.dbtest.state.SealedFormat;
import dev.dbtest.testing.bytes.Components;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseHistoryFileTest {

  private static final CaseHistory SOME =
      new CaseHistory(
          Map.of(
              "p.A#a", Map.of("two", new CaseHistory.Entry(Status.FAILED, Duration.ofNanos(5))),
              "p.A#b", Map.of("", new CaseHistory.Entry(Status.NOT_RUN, Duration.ZERO)),
              "p.A#c",
                  Map.of(
                      "1", new CaseHistory.Entry(Status.PASSED, Duration.ofNanos(7)),
                      "", new CaseHistory.Entry(Status.ERROR, Duration.ofNanos(8)))));

  @TempDir private Path directory = Path.of("");

  @Test
  void readsBackWhatItWrote() throws Exception {
    CaseHistoryFile file = new CaseHistoryFile(directory.resolve("state/cases"));

    file.write(SOME);
    file.write(SOME);

    assertThat(file.read()).isEqualTo(SOME);
    assertThat(directory.resolve("state"))
        .isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
  }

  @Test
  void knowsNothingWithoutAFile() throws Exception {
    assertThat(new CaseHistoryFile(directory.resolve("none")).read()).isEqualTo(CaseHistory.NONE);
  }

  @Test
  void namesAFileThatIsCutOff() throws Exception {
    Path path = directory.resolve("cases");
    CaseHistoryFile file = new CaseHistoryFile(path);
    file.write(SOME);
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 3));

    assertThatThrownBy(file::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining("damaged");
  }

  @Test
  void namesAFileWithAChangedByte() throws Exception {
    Path path = directory.resolve("cases");
    CaseHistoryFile file = new CaseHistoryFile(path);
    file.write(SOME);
    byte[] whole = Files.readAllBytes(path);

    for (int position = 0; position < whole.length; position++) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 0x10;
      Files.write(path, damaged);
      if (position >= 4 && position < 8) {
        // The version: another one says nothing, as if there were no file.
        assertThat(file.read()).isEqualTo(CaseHistory.NONE);
      } else {
        assertThatThrownBy(file::read)
            .as("byte %s", position)
            .isInstanceOf(IOException.class)
            .hasMessageStartingWith(path + " is damaged: ");
      }
    }
  }

  @Test
  void theBytesAreWhatTheyWere() throws Exception {
    GoldenBytes bytes = new GoldenBytes();
    bytes.add("CaseHistory", bytesOf("two", Status.FAILED));
    for (Status status : Status.values()) {
      bytes.add("CaseHistoryWithoutRows " + status, bytesOf("", status));
    }

    bytes.assertUnchanged("case-history.hex", "the version in CaseHistoryFile.FORMAT");
  }

  private byte[] bytesOf(String row, Status status) throws IOException {
    Path path = directory.resolve("cases");
    Map<String, CaseHistory.Entry> rows =
        Map.of(row, new CaseHistory.Entry(status, Duration.ofNanos(5)));
    new CaseHistoryFile(path).write(new CaseHistory(Map.of("p.A#a", rows)));
    return Files.readAllBytes(path);
  }

  @Test
  void readsBackEveryStatus() throws Exception {
    CaseHistoryFile file = new CaseHistoryFile(directory.resolve("cases"));
    for (Status status : Status.values()) {
      CaseHistory history =
          new CaseHistory(
              Map.of("p.A#a", Map.of("", new CaseHistory.Entry(status, Duration.ofNanos(5)))));

      file.write(history);

      assertThat(file.read()).isEqualTo(history);
    }
  }

  @Test
  void namesAFileWithAStatusThatIsNone() throws Exception {
    Path path = directory.resolve("cases");
    PayloadWriter content = new PayloadWriter().integer(1).text("p.A#a").flag(false).integer(6);
    new SealedFormat("dbth", 3).write(path, content.duration(Duration.ZERO).toBytes());

    assertThatThrownBy(new CaseHistoryFile(path)::read)
        .isInstanceOf(IOException.class)
        .hasMessage(path + " is damaged: no status has the number 6");
  }

  @Test
  void everyComponentIsReadAsItWasWritten() throws Exception {
    CaseHistoryFile file = new CaseHistoryFile(directory.resolve("cases"));
    file.write(SOME);

    Components.assertTelling(new CaseHistory.Entry(Status.FAILED, Duration.ofNanos(5)));
    assertThat(file.read()).isEqualTo(SOME);
  }
}
