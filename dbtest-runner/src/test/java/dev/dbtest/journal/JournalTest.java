package dev.dbtest.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbtest.link.Frame;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path directory) {
    file = directory.resolve("journals").resolve("run-1.journal");
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    List<JournalEntry> entries =
        List.of(
            JournalSamples.fork(1),
            JournalSamples.failure(),
            new JournalEntry.BenchmarksPlanned(new TreeMap<>(Map.of("cases", "abc"))),
            new JournalEntry.ProblemFound(Problem.warning("here", "this is odd.", "")));
    write(entries);

    JournalContent content = JournalContent.read(file);

    assertThat(content.header()).isEqualTo(JournalSamples.HEADER);
    assertThat(content.entries()).isEqualTo(entries);
  }

  @Test
  void keepsEveryWholeEntryWhereverTheFileWasCutOff() throws IOException {
    write(List.of());
    int header = (int) Files.size(file);
    Files.delete(file);
    write(List.of(JournalSamples.fork(1), JournalSamples.fork(2)));
    byte[] whole = Files.readAllBytes(file);
    int first = header + (whole.length - header) / 2;

    for (int length = header; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(JournalContent.read(file).entries())
          .as("of %d bytes", length)
          .hasSize(length < first ? 0 : 1);
    }
  }

  @Test
  void goesOnAfterTheLastWholeEntry() throws IOException {
    write(List.of(JournalSamples.fork(1), JournalSamples.fork(2)));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 7));

    try (Journal journal = Journal.resume(file, JournalContent.read(file))) {
      journal.append(JournalSamples.fork(3));
    }

    assertThat(JournalContent.read(file).entries())
        .containsExactly(JournalSamples.fork(1), JournalSamples.fork(3));
  }

  @Test
  void leavesOutWhatFollowsAnEntryOfNonsense() throws IOException {
    write(List.of(JournalSamples.fork(1)));
    Files.write(file, new byte[] {0, 0, 0, 2, 77, 1, 2}, StandardOpenOption.APPEND);

    assertThat(JournalContent.read(file).entries()).containsExactly(JournalSamples.fork(1));
  }

  @Test
  void refusesAFileThatIsNoJournal() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "something else, long enough to hold a frame");

    assertThatThrownBy(() -> JournalContent.read(file))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is not a journal of dbtest");
  }

  @Test
  void refusesAnotherFormat() throws IOException {
    write(List.of());
    byte[] whole = Files.readAllBytes(file);
    whole[JournalHeader.START - 1] = 9;
    Files.write(file, whole);

    assertThatThrownBy(() -> JournalContent.read(file))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            file
                + " has journal format 9, and this dbtest reads format 8. Use the dbtest that wrote"
                + " it, or run again without --resume.");
  }

  @Test
  void refusesTheFormatWithoutChecksums() throws IOException {
    Files.createDirectories(file.getParent());
    PayloadWriter header = new PayloadWriter().text(JournalHeader.MAGIC).integer(1).text("run-1");
    header.number(42).instant(Instant.EPOCH).text("dbtest unit");
    try (OutputStream out = Files.newOutputStream(file)) {
      new Frame(JournalHeader.FRAME_TYPE, header.toBytes()).writeTo(out);
      // What it wrote of a test had no time of its end, so that all behind it was misread.
      new Frame(JournalEntry.RunFinished.TYPE, new byte[0]).writeTo(out);
    }

    assertThatThrownBy(() -> JournalContent.read(file))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining(file + " has journal format 1, and this dbtest reads format 8.");
  }

  @Test
  void isForItsOwnersEyesOnly() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    write(List.of());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void isNotReadThroughALink() throws IOException {
    write(List.of());
    Path link = Files.createSymbolicLink(file.resolveSibling("run-2.journal"), file);

    assertThatThrownBy(() -> JournalContent.read(link)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesToGoOnWithARunThatIsStillGoingOn() throws IOException {
    try (Journal journal = Journal.create(file, JournalSamples.HEADER)) {
      JournalContent content = JournalContent.read(journal.file());

      assertThatThrownBy(() -> Journal.resume(file, content))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("still going on");
    }
  }

  @Test
  void neverWritesOverAnotherRun() throws IOException {
    write(List.of());

    assertThatThrownBy(() -> Journal.create(file, JournalSamples.HEADER))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void namesWhatDiffersBetweenTwoRuns() {
    assertThat(
            new JournalEntry.BenchmarksPlanned(
                    new TreeMap<>(Map.of("cases", "abc", "classes", "def")))
                .differencesFrom(Map.of("cases", "abc", "classes", "other", "rules", "new")))
        .containsExactly("classes", "rules");
  }

  private void write(List<JournalEntry> entries) throws IOException {
    try (Journal journal = Journal.create(file, JournalSamples.HEADER)) {
      for (JournalEntry entry : entries) {
        journal.append(entry);
      }
    }
  }
}
