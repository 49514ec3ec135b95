package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.journal.Journal;
import dev.dbtest.journal.JournalEntry.ForkMeasured;
import dev.dbtest.journal.JournalHeader;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Round;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongJournalTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void givesEachCaseTheForksItLacksButForTheOpenOnes() throws Exception {
    Path file = directory.resolve("a.journal");
    try (Journal journal =
        Journal.create(file, new JournalHeader("run", 1, Instant.EPOCH, "dbtest bench"))) {
      journal.append(List.of(fork("a", 1), fork("b", 1), fork("a", 2)));
    }

    LongJournal.extend(file, 4, 1, new Random(1));

    assertThat(LongJournal.forks(file))
        .extracting(entry -> entry.id().method() + entry.fork().block())
        .doesNotHaveDuplicates()
        .hasSize(2 * 4 - 1)
        .contains("a1", "a2", "a3", "b1", "b2", "b3");
  }

  private static ForkMeasured fork(String method, int block) {
    return new ForkMeasured(
        CaseId.of("some.Group", method),
        "first",
        new Fork(
            block,
            1,
            Instant.EPOCH,
            Duration.ofMillis(300),
            List.of(),
            List.of(new Round(3.5, 1_000)),
            List.of(),
            List.of()));
  }
}
