package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Round;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader is told of how the rounds of forks ran. */
class DriftNoteTest {

  private static final List<Metric> NO_GARBAGE = List.of();

  @Test
  void saysNothingOfRoundsThatStayTheSame() {
    assertThat(notes(1, NO_GARBAGE)).isEmpty();
  }

  @Test
  void advisesALongerWarmUpWhereRoundsGetFaster() {
    assertThat(notes(0.9, NO_GARBAGE))
        .containsExactly(
            "a: late rounds of a fork are 27 % faster than early ones, so it still warms up; give it"
                + " more with --warmup");
  }

  @Test
  void doesNotCallItWarmUpWhereRoundsGetSlower() {
    assertThat(notes(1.1, NO_GARBAGE))
        .containsExactly(
            "a: late rounds of a fork are 33 % slower than early ones; the cause is not known");
  }

  @Test
  void advisesASmallHeapWhereNoneWasFilledYet() {
    assertThat(notes(0.9, garbage(0)))
        .singleElement()
        .asString()
        .contains("memory touched for the first time: try --jvm-arg=-Xmn16m, or more with");
  }

  @Test
  void doesNotBlameAHeapThatWasTouchedBefore() {
    assertThat(notes(0.9, garbage(0), "-Xms256m", "-XX:+AlwaysPreTouch"))
        .singleElement()
        .asString()
        .endsWith("so it still warms up; give it more with --warmup");
  }

  @Test
  void doesNotBlameTheHeapWhereItWasCollected() {
    assertThat(notes(0.9, garbage(2)))
        .singleElement()
        .asString()
        .endsWith("so it still warms up; give it more with --warmup");
  }

  @Test
  void tellsTheShareOfACpuThatIsSmall() {
    List<Metric> kept =
        List.of(new Metric(Metric.CPU_TIME, "ns", List.of(6e4, 6e4, 6e4, 6e4, 6e4)));

    assertThat(notes(1, kept)).containsExactly("share of a CPU that a thread got: a 60 %");
  }

  private static List<Metric> garbage(double collections) {
    return List.of(
        new Metric(Metric.ALLOCATION, "B/op", List.of(64.0)),
        new Metric("gc.count", "counts", List.of(collections)));
  }

  /** Notes on a benchmark whose rounds each take so many times as long as the one before. */
  private static List<String> notes(double step, List<Metric> metrics, String... jvmArgs) {
    BenchmarkResult drifting = drifting(step, metrics, sample().jvmArgs(jvmArgs).build());
    return SampleRuns.summary(SampleRuns.run(List.of(), List.of(drifting))).groups().get(0).notes();
  }

  /** A benchmark whose rounds each take so many times as long as the one before. */
  static BenchmarkResult drifting(double step, WarmupWindow window) {
    return drifting(step, NO_GARBAGE, sample().window(window).build());
  }

  private static SampleBenchmark sample() {
    return SampleBenchmark.of("com.acme.Group", "a").mean(100).variation(0.001);
  }

  private static BenchmarkResult drifting(
      double step, List<Metric> metrics, BenchmarkResult result) {
    List<Fork> forks = new ArrayList<>();
    for (Fork fork : result.forks()) {
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < fork.rounds().size(); i++) {
        rounds.add(new Round(fork.rounds().get(0).score() * Math.pow(step, i), 1_000));
      }
      forks.add(
          new Fork(
              fork.block(),
              fork.position(),
              fork.started(),
              fork.wall(),
              fork.warmup(),
              rounds,
              metrics,
              fork.percentiles()));
    }
    return new BenchmarkResult(
        result.id(),
        result.displayName(),
        result.tags(),
        result.baseline(),
        result.settings(),
        result.limits(),
        result.outcome(),
        forks);
  }
}
