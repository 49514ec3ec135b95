package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.Revision;
import dev.dbtest.archive.RunPacker;
import dev.dbtest.archive.StoredSamples;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.summary.Past;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastRunsTest {

  private static final int NOW = 30;

  private final Path directory;
  private final Random noise = new Random(7);

  PastRunsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void areThoseBeforeTheRunAndThenTheRunItself() throws Exception {
    store(NOW - 2, "main", 101);
    store(NOW - 1, "main", 102);
    store(NOW + 1, "main", 999);
    RunResult now = result(NOW, 103);
    // Whoever makes a report again finds the run stored already.
    store(now, "main");

    assertThat(line(now).points())
        .extracting(point -> Math.round(point.nanos()))
        .containsExactly(101L, 102L, 103L);
  }

  @Test
  void tellWhereItMoved() throws Exception {
    for (int i = 0; i < NOW; i++) {
      store(i, "main", (i < 12 ? 100 : 125) * Math.exp(0.002 * noise.nextGaussian()));
    }

    Past.Line line = line(result(NOW, 125));

    assertThat(line.steps()).extracting(Past.Step::at).containsExactly(12);
    assertThat(line.points().get(12).commit()).isEqualTo(StoredSamples.commit(12).substring(0, 10));
  }

  @Test
  void areOfTheSameBranch() throws Exception {
    store(NOW - 2, "main", 101);
    store(NOW - 1, "other", 150);

    assertThat(line(result(NOW, 103)).points()).hasSize(2);
  }

  @Test
  void areNothingWithoutAnEarlierRun() throws Exception {
    store(NOW + 1, "main", 100);

    assertThat(past(result(NOW, 103))).isEqualTo(Past.NONE);
  }

  @Test
  void areNothingWhereTheHistoryCannotBeRead() throws Exception {
    Files.writeString(directory.resolve("runs"), "in the way");

    assertThat(past(result(NOW, 103))).isEqualTo(Past.NONE);
  }

  private static RunResult result(int number, double nanos) {
    return StoredSamples.result(number, new Outcome.Passed(), nanos);
  }

  private void store(int number, String branch, double nanos) throws IOException {
    store(result(number, nanos), branch);
  }

  private void store(RunResult run, String branch) throws IOException {
    int number = Integer.parseInt(run.runId().substring(4)) - 1000;
    Revision revision = new Revision(StoredSamples.commit(number), branch, false);
    new Archive(directory).store(RunPacker.pack(run, "dbtest", "all", revision));
  }

  private Past past(RunResult now) {
    return new PastRuns(new Archive(directory)).before(now, new Revision("", "main", false));
  }

  private Past.Line line(RunResult now) {
    return Objects.requireNonNull(past(now).of(now.benchmarks().get(0)));
  }
}
