package dev.dbtest.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    whole[5 + 4 + JournalHeader.MAGIC.length() + 3] = 9;
    Files.write(file, whole);

    assertThatThrownBy(() -> JournalContent.read(file))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("format 9");
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
