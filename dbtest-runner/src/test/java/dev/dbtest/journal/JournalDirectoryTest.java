package dev.dbtest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDirectoryTest {

  @Test
  void findsNothingWhereNoRunWas(@TempDir Path directory) throws IOException {
    assertThat(new JournalDirectory(directory.resolve("none")).newestUnfinished()).isEmpty();
  }

  @Test
  void findsTheNewestRunThatDidNotEnd(@TempDir Path directory) throws IOException {
    JournalDirectory journals = new JournalDirectory(directory);
    write(journals, "a", 1, false);
    write(journals, "b", 2, false);
    write(journals, "c", 3, true);

    assertThat(journals.newestUnfinished()).contains(journals.fileOf("b"));
  }

  @Test
  void passesOverFilesThatAreNoJournals(@TempDir Path directory) throws IOException {
    JournalDirectory journals = new JournalDirectory(directory);
    Files.writeString(journals.fileOf("odd"), "odd");

    assertThat(journals.newestUnfinished()).isEmpty();
  }

  @Test
  void deletesAllButTheNewest(@TempDir Path directory) throws IOException {
    JournalDirectory journals = new JournalDirectory(directory);
    for (int i = 0; i < 4; i++) {
      write(journals, "run" + i, i, true);
      Files.setLastModifiedTime(
          journals.fileOf("run" + i), FileTime.from(Instant.ofEpochSecond(i)));
    }

    journals.prune(1);

    assertThat(directory.toFile().list()).containsExactly("run3.journal");
  }

  @Test
  void neverDeletesTheJournalOfARunThatIsGoingOn(@TempDir Path directory) throws IOException {
    JournalDirectory journals = new JournalDirectory(directory);
    try (Journal live = Journal.create(journals.fileOf("live"), JournalSamples.HEADER)) {
      journals.prune(0);

      assertThat(live.file()).exists();
    }
  }

  private static void write(JournalDirectory journals, String runId, int second, boolean finished)
      throws IOException {
    JournalHeader header = new JournalHeader(runId, 1, Instant.ofEpochSecond(second), "");
    try (Journal journal = Journal.create(journals.fileOf(runId), header)) {
      if (finished) {
        journal.append(new JournalEntry.RunFinished());
      }
    }
  }
}
