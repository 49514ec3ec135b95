package dev.dbtest.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

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
  void saysWhichNewerJournalItPassesOver(@TempDir Path directory) throws IOException {
    JournalDirectory journals = new JournalDirectory(directory);
    write(journals, "a", 1, false);
    damage(journals.fileOf("older"), 0);
    damage(journals.fileOf("newer"), 2);
    Files.setLastModifiedTime(journals.fileOf("a"), FileTime.from(Instant.ofEpochSecond(1)));

    JournalDirectory.Unfinished unfinished = journals.unfinished().orElseThrow();

    assertThat(unfinished.file()).isEqualTo(journals.fileOf("a"));
    assertThat(unfinished.passedOver())
        .singleElement(THROWABLE)
        .hasMessageContaining(journals.fileOf("newer").toString())
        .hasMessageContaining("Delete it");
    assertThat(journals.newestUnfinished()).contains(journals.fileOf("a"));
  }

  @Test
  void saysWhyThereIsNothingToGoOnWith(@TempDir Path directory) throws IOException {
    JournalDirectory journals = new JournalDirectory(directory);
    write(journals, "ended", 1, true);
    damage(journals.fileOf("odd"), 2);

    assertThatThrownBy(journals::newestUnfinished)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining(journals.fileOf("odd").toString())
        .hasMessageContaining("Delete it");
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

  private static void damage(Path file, int second) throws IOException {
    Files.writeString(file, "odd");
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
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
