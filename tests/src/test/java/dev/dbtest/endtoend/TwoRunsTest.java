package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.journal.JournalContent;
import dev.dbtest.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one project at once. */
@Tag("integration")
class TwoRunsTest {

  private final SampleProject steady;
  private final Path shared;

  TwoRunsTest(@TempDir Path temp, @TempDir Path shared) {
    steady = SampleProject.compile("steady", temp);
    this.shared = shared;
  }

  @Test
  void bothHaveAllResultsAndAWarningThatTheyDisturbEachOther() throws Exception {
    Dbtest.Running first = start("first.json");
    while (forksIn(steady.state().resolve("journal")) == 0) {
      assertThat(first.process().waitFor(10, TimeUnit.MILLISECONDS)).as("ended").isFalse();
    }

    Dbtest.Result second = start("second.json").await();
    Dbtest.Result earlier = first.await();

    assertThat(earlier.exitCode()).as(earlier.toString()).isZero();
    assertThat(second.exitCode()).as(second.toString()).isZero();
    assertThat(earlier.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
    assertThat(second.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
    assertThat(second.err()).contains("another dbtest is measuring on it at the same time");
    assertThat(journals()).hasSize(2);
    assertThat(Files.readString(steady.directory().resolve("first.json"))).endsWith("}\n");
    assertThat(Files.readString(steady.state().resolve("last-benchmarks.json"))).endsWith("}\n");
  }

  private Dbtest.Running start(String report) {
    return steady
        .dbtest()
        .with("XDG_RUNTIME_DIR", shared.toString())
        .start(
            "bench",
            "--forks=4",
            "--rounds=2",
            "--warmup=1",
            "--round-time=10ms",
            "--classpath=classes",
            "--report=json=" + report);
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.list(steady.state().resolve("journal"))) {
      return files.toList();
    }
  }

  /** Entries of all journals beside the plan: forks. */
  private static int forksIn(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(directory)) {
      int entries = 0;
      for (Path file : files.toList()) {
        entries += entriesOf(file) - 1;
      }
      return Math.max(0, entries);
    }
  }

  private static int entriesOf(Path journal) throws IOException {
    try {
      return JournalContent.read(journal).entries().size();
    } catch (JournalException e) {
      // Its first line is being written.
      return 0;
    }
  }
}
