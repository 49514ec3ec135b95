package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.history.CaseHistory;
import dev.dbtest.journal.Journal;
import dev.dbtest.journal.JournalDirectory;
import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.journal.JournalEntry.PlannedTests;
import dev.dbtest.journal.JournalEntry.RunFinished;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import dev.dbtest.journal.JournalEntry.TestFinished;
import dev.dbtest.journal.JournalHeader;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import dev.dbtest.report.SampleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunsTest {

  private static final Duration LONG = Duration.ofSeconds(3);

  /** No whole second, as times of most file systems. */
  private static final long BEGINNING = 1_767_225_600_123L;

  private static final CaseHistory BEFORE =
      new CaseHistory(Map.of("p.A#a", passed(), "p.A#b", passed(), "p.A#c", passed()));

  @TempDir private Path directory;
  private Path memory = Path.of("");
  private JournalDirectory journals = new JournalDirectory(Path.of(""));

  @BeforeEach
  void remember() throws IOException {
    memory = Files.writeString(directory.resolve("tests.bin"), "remembered");
    Files.setLastModifiedTime(memory, FileTime.fromMillis(BEGINNING));
    journals = new JournalDirectory(directory.resolve("journal"));
  }

  @Test
  void tellWhatFailedAndWhatTheyDidNotGetTo() throws IOException {
    run("1", failed("a"));

    CaseHistory history = KilledRuns.since(journals, memory).addTo(BEFORE);

    assertThat(status(history, "a")).isEqualTo(Status.FAILED);
    assertThat(status(history, "b")).isEqualTo(Status.NOT_RUN);
    assertThat(history.of(CaseId.of("p.A", "b")).orElseThrow().duration()).isEqualTo(LONG);
    assertThat(status(history, "c")).isEqualTo(Status.PASSED);
  }

  @Test
  void tellNothingOnceALaterRunHasRememberedWhatItFound() throws IOException {
    run("1", failed("a"));
    Files.setLastModifiedTime(memory, FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(KilledRuns.since(journals, memory).addTo(BEFORE)).isEqualTo(BEFORE);
  }

  @Test
  void areNotThoseThatStillRun() throws IOException {
    try (Journal journal = Journal.create(journals.fileOf("1"), header("1"))) {
      journal.append(List.of(planned(), failed("a")));

      assertThat(KilledRuns.since(journals, memory).addTo(BEFORE)).isEqualTo(BEFORE);
    }
  }

  @Test
  void areNotThoseThatWereCompleted() throws IOException {
    try (Journal journal = Journal.create(journals.fileOf("1"), header("1"))) {
      journal.append(List.of(planned(), failed("a"), new RunFinished()));
    }

    assertThat(KilledRuns.since(journals, memory).addTo(BEFORE)).isEqualTo(BEFORE);
  }

  @Test
  void areNotThoseThatEndedInOneTickWithWhatIsRemembered() throws IOException {
    run("1", failed("a"));
    Files.setLastModifiedTime(journals.fileOf("1"), FileTime.fromMillis(BEGINNING));

    assertThat(KilledRuns.since(journals, memory).addTo(BEFORE)).isEqualTo(BEFORE);
  }

  @Test
  void mayHaveEndedInTheSameSecondWhereNothingFinerIsKnown() throws IOException {
    long second = BEGINNING / 1_000 * 1_000;
    run("1", failed("a"));
    Files.setLastModifiedTime(journals.fileOf("1"), FileTime.fromMillis(second));
    Files.setLastModifiedTime(memory, FileTime.fromMillis(second));

    assertThat(status(KilledRuns.since(journals, memory).addTo(BEFORE), "a"))
        .isEqualTo(Status.FAILED);
  }

  private void run(String id, TestFinished test) throws IOException {
    try (Journal journal = Journal.create(journals.fileOf(id), header(id))) {
      journal.append(List.of(planned(), test));
    }
  }

  private static JournalHeader header(String id) {
    return new JournalHeader(id, 7, Instant.EPOCH, "dbtest unit");
  }

  private static RunPlanned planned() {
    PlannedTests tests = new PlannedTests("", List.of("p.A#a", "p.A#b"));
    return new RunPlanned(List.of(new PlannedModule("", "classes", List.of(tests))), List.of());
  }

  private static TestFinished failed(String method) {
    Failure failure = Failure.of(Failure.Phase.BODY, "boom", "it broke");
    return new TestFinished(
        SampleCase.of("p.A", method).outcome(new Outcome.Failed(failure)).build());
  }

  private static Map<String, CaseHistory.Entry> passed() {
    return Map.of("", new CaseHistory.Entry(Status.PASSED, LONG));
  }

  private static Status status(CaseHistory history, String method) {
    return history.of(CaseId.of("p.A", method)).orElseThrow().status();
  }
}
