package dev.dbtest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbtest.model.Outcome;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovesTest {

  /** Forty runs with two slow-downs, as noisy as runs of a quiet machine are. */
  private static double nanos(int run, Random noise) {
    double level = run < 14 ? 100 : run < 27 ? 112 : 130;
    return level * Math.exp(0.01 * noise.nextGaussian());
  }

  @Test
  void namesTheCommitsBetweenWhichItMovedAndNoOthers() {
    Random noise = new Random(7);
    List<BenchmarkPoint> points = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      points.add(point(i, "main", nanos(i, noise)));
    }

    List<Move> moves = Moves.of(points, new Statistics());

    assertThat(moves)
        .extracting(
            move -> move.last().run().revision().commit(),
            move -> move.first().run().revision().commit())
        .containsExactly(
            tuple(StoredSamples.commit(13), StoredSamples.commit(14)),
            tuple(StoredSamples.commit(26), StoredSamples.commit(27)));
  }

  @Test
  void looksAtBranchesApart() {
    Random noise = new Random(7);
    List<BenchmarkPoint> points = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double level = i % 2 == 0 ? 100 : 150;
      points.add(
          point(i, i % 2 == 0 ? "main" : "slow", level * Math.exp(0.01 * noise.nextGaussian())));
    }

    assertThat(Moves.of(points, new Statistics())).isEmpty();
  }

  @Test
  void doubtsAMoveOfTheLastFewRuns() {
    Random noise = new Random(7);
    List<BenchmarkPoint> points = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      points.add(point(i, "main", (i < 16 ? 100 : 150) * Math.exp(0.01 * noise.nextGaussian())));
    }

    assertThat(Moves.of(points, new Statistics())).extracting(Move::recent).containsExactly(true);
  }

  private static BenchmarkPoint point(int number, String branch, double nanos) {
    ArchivedRun run = StoredSamples.run(number, branch, new Outcome.Passed(), nanos);
    return new BenchmarkPoint(run.facts(), run.benchmarks().get(0));
  }
}
