package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.store.RunReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JMH can do, in its own annotations and through the command. */
@Tag("integration")
class JmhFeaturesTest {

  private static final double MILLISECOND = 1e6;

  private final SampleProject jmh;

  JmhFeaturesTest(@TempDir Path temp) {
    jmh = SampleProject.compile("jmh", temp);
  }

  @Test
  void measuresEveryModeThatABenchmarkAsksFor() throws Exception {
    List<BenchmarkResult> modes = bench("Shapes#modes").benchmarks();

    assertThat(modes)
        .extracting(result -> result.settings().mode().shortName())
        .containsExactlyInAnyOrder("avgt", "thrpt", "sample", "ss");
    for (BenchmarkResult result : modes) {
      double score = score(result);
      double nanos = result.settings().mode().largerIsBetter() ? 1e9 / score : score;
      assertThat(nanos).as(result.id().text()).isBetween(MILLISECOND, 1_000 * MILLISECOND);
    }
  }

  @Test
  void keepsTailPercentilesOfEachForkThatSamples() throws Exception {
    BenchmarkResult sampled = bench("Shapes#modes", "--mode=sample").benchmarks().get(0);

    for (Fork fork : sampled.forks()) {
      assertThat(fork.percentiles())
          .extracting(Fork.Percentile::rank)
          .containsExactly(0.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0);
      assertThat(fork.percentiles()).extracting(Fork.Percentile::nanos).isSorted();
    }
  }

  @Test
  void dividesByTheOperationsOfACall() throws Exception {
    assertThat(score(bench("Shapes#tenth").benchmarks().get(0)))
        .isBetween(MILLISECOND / 10, 100 * MILLISECOND)
        .isLessThan(score(bench("Shapes#batch").benchmarks().get(0)));
  }

  @Test
  void callsASingleShotAsOftenAsItsBatchIsLong() throws Exception {
    BenchmarkResult batch = bench("Shapes#batch").benchmarks().get(0);

    assertThat(batch.settings().rounds()).isEqualTo(2);
    assertThat(score(batch)).isGreaterThan(5 * MILLISECOND);
  }

  @Test
  void recordsTheBatchSizesOfTheAnnotations() throws Exception {
    Dbtest.Result result = run("Shapes#batch", "--report=jmh-json=jmh.json");

    assertThat(result.out()).contains("each 3 warm-up rounds of 4 calls and 2 rounds of 5 calls");
    assertThat(Files.readString(jmh.directory().resolve("run.json")))
        .contains("\"warmupBatchSize\": 4, \"batchSize\": 5");
    assertThat(Files.readString(jmh.directory().resolve("jmh.json")))
        .contains("\"warmupBatchSize\": 4", "\"measurementBatchSize\": 5");
  }

  @Test
  void itsOwnResultFileOfJmhIsOfTheSameSettings() {
    run("Shapes#batch", "--report=jmh-json=jmh.json");

    Dbtest.Result compared = jmh.dbtest().run("compare", "run.json", "jmh.json");

    assertThat(compared.out() + compared.err())
        .contains("batch")
        .doesNotContain("measured with different settings");
  }

  @Test
  void recordsAllOptionsOfTheJvmOnceInTheOrderOfJmh() throws Exception {
    BenchmarkResult result = bench("Shapes#arguments", "--jvm-arg=-Xmx64m").benchmarks().get(0);

    assertThat(result.settings().jvmArgs())
        .containsExactly("-Xmx64m", "-Dshapes.first=1", "-Dshapes.answer=41", "-Dshapes.answer=42");
  }

  @Test
  void writesNamesWithDollarSignsAsJmhListsThem() throws Exception {
    bench("*#dollars", "--report=jmh-json=jmh.json");

    assertThat(Files.readString(jmh.directory().resolve("jmh.json")))
        .contains(
            "\"benchmark\": \"jmh.Shapes.Dol$lar.dollars\"",
            "\"benchmark\": \"jmh.Shapes.End$.dollars\"");
  }

  @Test
  void addsUpCountedEventsInTheResultFileOfJmh() throws Exception {
    Metric seen =
        bench("Shapes#counts", "--report=jmh-json=jmh.json")
            .benchmarks()
            .get(0)
            .forks()
            .get(0)
            .metric("seen")
            .orElseThrow();

    assertThat(seen.aggregation()).isEqualTo(Metric.Aggregation.SUM);
    Metric written =
        RunReader.read(jmh.directory().resolve("jmh.json"))
            .benchmarks()
            .get(0)
            .forks()
            .get(0)
            .metric("seen")
            .orElseThrow();
    assertThat(written).isEqualTo(seen);
  }

  @Test
  void keepsThreadsGroupsAndTheScoresOfTheirMembers() throws Exception {
    RunResult run = bench("Shapes#threads", "--pattern=Shapes#pair");

    assertThat(find(run, "threads").settings().threads()).isEqualTo(2);
    assertThat(find(run, "pair").settings().threads()).isEqualTo(3);
    assertThat(metrics(find(run, "pair"))).contains("read", "write");
  }

  @Test
  void showsAuxiliaryCounters() throws Exception {
    BenchmarkResult counted = bench("Shapes#counts").benchmarks().get(0);

    Metric seen = counted.forks().get(0).metric("seen").orElseThrow();
    assertThat(seen.values()).allMatch(count -> count > 0);
  }

  @Test
  void givesForksTheOptionsOfTheirGroup() throws Exception {
    RunResult run = bench("Shapes#arguments", "--pattern=ScopeGroup#count");

    assertThat(run.benchmarks())
        .extracting(result -> result.outcome().status().name())
        .containsExactly("PASSED", "PASSED");
    assertThat(find(run, "count").settings().threads()).isEqualTo(2);
  }

  @Test
  void showsWhatAProfilerSays() throws Exception {
    Dbtest.Result result = run("Shapes#tenth", "--prof=stack");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("Shapes#tenth[size=1] | ", "Thread state distributions");
  }

  @Test
  void refusesAProfilerThatIsNone() {
    Dbtest.Result result = run("Shapes#tenth", "--prof=nosuch");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .contains("--prof nosuch: JMH has no profiler of that name", "stack")
        .doesNotContain("measuring");
  }

  @Test
  void attachesNoProfilerIfTold() throws Exception {
    assertThat(metrics(bench("Shapes#tenth", "--prof=none").benchmarks().get(0))).isEmpty();
  }

  @Test
  void writesTheResultFileOfJmh() throws Exception {
    bench("Shapes#tenth", "--report=jmh-json=jmh.json");

    assertThat(Files.readString(jmh.directory().resolve("jmh.json")))
        .startsWith("[")
        .contains(
            "\"benchmark\": \"jmh.Shapes.tenth\"",
            "\"mode\": \"avgt\"",
            "\"size\": \"1\"",
            "\"scoreUnit\": \"ns/op\"",
            "\"rawData\": [[");
  }

  @Test
  void comparesCpuTimeWhereThatIsAskedFor() throws Exception {
    Dbtest.Result result = run("Shapes#tenth", "--clock=cpu");
    BenchmarkResult sleeping =
        RunReader.read(jmh.directory().resolve("run.json")).benchmarks().get(0);

    assertThat(result.out()).contains("by CPU time of the benchmark's threads");
    assertThat(sleeping.settings().clock()).isEqualTo(ScoreClock.CPU);
    // Sleeping takes no CPU time to speak of.
    assertThat(ForkTimes.time(sleeping.forks().get(0), sleeping.settings()))
        .isPositive()
        .isLessThan(score(sleeping) / 2);
  }

  @Test
  void doesNotChooseCpuTimeForCodeThatSleeps() throws Exception {
    BenchmarkResult sleeping = bench("Shapes#tenth", "--clock=auto").benchmarks().get(0);

    assertThat(sleeping.settings().clock()).isEqualTo(ScoreClock.WALL);
  }

  @Test
  void refusesCpuTimeUnderAGate() {
    Dbtest.Result result = run("Shapes#tenth", "--clock=cpu", "--fail-on=regression");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--fail-on regression judges by wall time");
  }

  private RunResult bench(String... words) throws Exception {
    Dbtest.Result result = run(words);
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return RunReader.read(jmh.directory().resolve("run.json"));
  }

  private Dbtest.Result run(String... words) {
    Stream<String> settings =
        Stream.of(
            "bench",
            "--param=size=1",
            "--forks=2",
            "--warmup=3",
            "--round-time=20ms",
            "--classpath=classes",
            "--report=json=run.json");
    return jmh.dbtest().run(Stream.concat(settings, Stream.of(words)).toArray(String[]::new));
  }

  private static BenchmarkResult find(RunResult run, String method) {
    return run.benchmarks().stream()
        .filter(result -> result.id().method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> metrics(BenchmarkResult result) {
    return result.forks().get(0).metrics().stream().map(Metric::name).toList();
  }

  private static double score(BenchmarkResult result) {
    return result.forks().stream()
        .flatMap(fork -> fork.rounds().stream())
        .mapToDouble(round -> round.score())
        .average()
        .orElseThrow();
  }
}
