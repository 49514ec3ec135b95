package dev.dbtest.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidityTest {

  private static final Map<String, String> QUIET =
      Map.of(
          "cores", "4",
          "load", "0.10",
          "reference.empty.nanos", "0.5",
          "reference.clock.nanos", "25");

  @Test
  void isContentWithAGoodMeasurement() {
    assertThat(warnings(result("m", 100, 1_000_000, 0, null), QUIET)).isEmpty();
  }

  @Test
  void suspectsABodyThatTheJitRemoved() {
    assertThat(warnings(result("m", 0.5, 200_000_000, 0, null), QUIET))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("as an empty benchmark does"),
            problem -> assertThat(problem.remedy()).contains("Blackhole"));
  }

  @Test
  void looksForARemovedBodyInTheFastestRound() {
    BenchmarkResult disturbed =
        result(
            "m",
            List.of(new Round(3.2, 30_000_000), new Round(0.6, 160_000_000)),
            List.of(),
            null,
            settings(1, List.of()));

    assertThat(warnings(disturbed, QUIET)).hasSize(1);
  }

  @Test
  void believesInABodyThatTakesAStepOfTheProcessor() {
    assertThat(warnings(result("m", 0.8, 125_000_000, 0, null), QUIET)).isEmpty();
  }

  @Test
  void countsTheOperationsOfACallBeforeItSuspectsItsBody() {
    BenchmarkResult result = result("m", 0.5, 200_000_000, 0, null);

    assertThat(Validity.of(List.of(result), Map.of(result.id(), 100), QUIET, QUIET, Map.of()))
        .isEmpty();
  }

  @Test
  void findsRoundsInWhichNoOperationFinished() {
    BenchmarkResult stuck =
        result(
            "m",
            List.of(new Round(Double.POSITIVE_INFINITY, 0)),
            List.of(),
            null,
            settings(1, List.of()));

    assertThat(warnings(stuck, QUIET))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("no operation finished", "nothing can be said of the benchmark"));
  }

  @Test
  void findsBytesThatWereToBeCountedAndAreMissing() {
    BenchmarkSettings plain = settings(1, List.of());
    BenchmarkSettings counting =
        new BenchmarkSettings(
            plain.mode(),
            plain.threads(),
            plain.warmupRounds(),
            plain.warmupTime(),
            plain.rounds(),
            plain.roundTime(),
            plain.jvm(),
            plain.jvmArgs(),
            List.of("gc:churn=true"));
    List<Round> rounds = List.of(new Round(100, 1_000_000));

    assertThat(warnings(result("m", rounds, List.of(), null, counting), QUIET))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("(B/op) are missing"));
    assertThat(warnings(result("m", rounds, List.of(), null, plain), QUIET)).isEmpty();
    Metric bytes = new Metric(Metric.ALLOCATION, "B/op", List.of(24.0));
    assertThat(warnings(result("m", rounds, List.of(bytes), null, counting), QUIET)).isEmpty();
  }

  @Test
  void findsRoundsThatAreTooShortForTheClock() {
    assertThat(warnings(result("m", 100, 50, 0, null), QUIET))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("lasts 5000 ns"));
  }

  @Test
  void findsThreadsThatDidNotRunAllTheTime() {
    List<Round> rounds = List.of(new Round(100, 1_000_000));
    Metric busy = new Metric(Metric.CPU_TIME, "ns", List.of(96e6));
    Metric kept = new Metric(Metric.CPU_TIME, "ns", List.of(60e6));
    BenchmarkSettings settings = settings(1, List.of());

    assertThat(warnings(result("m", rounds, List.of(busy), null, settings), QUIET)).isEmpty();
    assertThat(warnings(result("m", rounds, List.of(kept), null, settings), QUIET))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message()).startsWith("its threads ran for less than 95 %"));
  }

  @Test
  void tellsWhetherOthersHadTheProcessorOrTheCodeWaits() {
    assertThat(cause(0.4, 0)).endsWith("other programs had the processor meanwhile.");
    assertThat(cause(0, 0)).endsWith("its code waits, sleeps or blocks.");
    assertThat(cause(0.4, 0.1))
        .endsWith("meanwhile; a hypervisor gave processors to others, too (steal).");
  }

  private static String cause(double queued, double stolen) {
    List<Metric> metrics =
        List.of(
            new Metric(Metric.CPU_TIME, "ns", List.of(60e6)),
            new Metric(Metric.WHOLE_ROUND, "ns", List.of(100e6)),
            new Metric(Metric.QUEUED, "ns", List.of(queued * 100e6)),
            new Metric(Metric.STEAL, "ns", List.of(stolen * 100e6)));
    List<Round> rounds = List.of(new Round(100, 1_000_000));
    return warnings(result("m", rounds, metrics, null, settings(1, List.of())), QUIET)
        .get(0)
        .message();
  }

  @Test
  void namesTheBuildWhoseThreadsDidNotRunAllTheTime() {
    List<Round> rounds = List.of(new Round(100, 1_000_000));
    Metric kept = new Metric(Metric.CPU_TIME, "ns", List.of(60e6));
    BenchmarkResult own = result("m", rounds, List.of(kept), null, settings(1, List.of()));
    CaseId other = own.id().withRow(own.id().row().with("build", "main~3"));
    BenchmarkResult compared = result("m", rounds, List.of(kept), other, settings(1, List.of()));
    BenchmarkResult reference =
        new BenchmarkResult(
            other,
            own.displayName(),
            own.tags(),
            true,
            own.settings(),
            own.limits(),
            own.outcome(),
            own.forks());

    assertThat(Validity.of(List.of(reference, compared), Map.of(), QUIET, QUIET, Map.of()))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.subject())
                    .isEqualTo("p.G#m (build main~3), p.G#m (this build)"));
  }

  @Test
  void saysWhereCpuTimeIsComparedAndNotKnown() {
    BenchmarkSettings byCpu = settings(1, List.of()).withClock(ScoreClock.CPU);

    assertThat(warnings(result("m", 100, 1_000_000, 0, null, byCpu), QUIET))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message()).contains("does not tell the CPU time of threads"));
  }

  @Test
  void findsMoreThreadsThanProcessors() {
    BenchmarkResult result = result("m", 100, 1_000_000, 0, null, settings(8, List.of()));

    assertThat(warnings(result, QUIET))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("8 threads share 4"));
  }

  @Test
  void findsGarbageCollectionOnOneSideOnlyInOneNoteAGroup() {
    BenchmarkResult reference = allocating("base", 0, 64, null);
    BenchmarkResult one = allocating("one", 3, 128, reference.id());
    BenchmarkResult two = allocating("two", 2, 128, reference.id());

    assertThat(Validity.of(List.of(reference, one, two), Map.of(), QUIET, QUIET, Map.of()))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.subject()).isEqualTo("p.G"),
            problem ->
                assertThat(problem.message())
                    .startsWith("garbage was collected while one, two ran and never while base"),
            problem -> assertThat(problem.remedy()).contains("--round-time"));
  }

  @Test
  void findsNothingInGarbageOfOneSideIfTheOtherMakesNone() {
    BenchmarkResult reference = allocating("base", 0, 0.001, null);
    BenchmarkResult variant = allocating("m", 3, 128, reference.id());

    assertThat(Validity.of(List.of(reference, variant), Map.of(), QUIET, QUIET, Map.of()))
        .isEmpty();
  }

  @Test
  void findsAssertionsDebuggersAgentsAndHalfACompiler() {
    BenchmarkResult result =
        result(
            "m",
            100,
            1_000_000,
            0,
            null,
            settings(1, List.of("-ea", "-agentlib:jdwp=x", "-javaagent:a.jar", "-Xint", "-Xmx1g")));

    assertThat(warnings(result, QUIET)).hasSize(4);
  }

  @Test
  void saysOnceWhatHoldsForSeveralBenchmarks() {
    BenchmarkSettings asserting = settings(1, List.of("-ea"));
    List<BenchmarkResult> three =
        List.of(
            result("a", 100, 1_000_000, 0, null, asserting),
            result("b", 100, 1_000_000, 0, null, asserting),
            result("c", 100, 1_000_000, 0, null, asserting));

    assertThat(Validity.of(three.subList(0, 2), Map.of(), QUIET, QUIET, Map.of()))
        .extracting(Problem::subject)
        .containsExactly("p.G#a, p.G#b");
    assertThat(Validity.of(three, Map.of(), QUIET, QUIET, Map.of()))
        .extracting(Problem::subject)
        .containsExactly("p.G#a and 2 others");
  }

  @Test
  void findsOptionsThatAVariableHandsToEveryJvm() {
    assertThat(
            Validity.of(
                List.of(result("m", 100, 1_000_000, 0, null)),
                Map.of(),
                QUIET,
                QUIET,
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g -javaagent:a.jar")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.subject()).contains("JAVA_TOOL_OPTIONS"));
  }

  @Test
  void findsABusyMachine() {
    Map<String, String> busy = Map.of("cores", "4", "load", "3.50");

    assertThat(warnings(result("m", 100, 1_000_000, 0, null), busy))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("3.50 on 4"));
  }

  @Test
  void doesNotBlameOthersForALoadThatIsOver() {
    Map<String, String> calm = Map.of("cores", "4", "load", "3.50", "busy", "0.10");
    Map<String, String> busy = Map.of("cores", "4", "load", "3.50", "busy", "1.02");

    assertThat(warnings(result("m", 100, 1_000_000, 0, null), calm)).isEmpty();
    assertThat(warnings(result("m", 100, 1_000_000, 0, null), busy)).hasSize(1);
  }

  @Test
  void findsProcessorsThatGotHotDuringTheRun() {
    Map<String, String> before = Map.of("cores", "4", "throttled", "7");
    Map<String, String> after = Map.of("cores", "4", "throttled", "9");

    assertThat(Validity.of(List.of(), Map.of(), before, after, Map.of()))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("2 times"));
  }

  @Test
  void findsAGovernorThatChangesTheFrequency() {
    assertThat(
            Validity.of(List.of(), Map.of(), Map.of("governor", "powersave"), Map.of(), Map.of()))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("powersave"));
  }

  private static List<Problem> warnings(BenchmarkResult result, Map<String, String> facts) {
    return Validity.of(List.of(result), Map.of(), facts, facts, Map.of());
  }

  private static BenchmarkResult result(
      String method,
      double nanos,
      long operations,
      double collections,
      @Nullable CaseId reference) {
    return result(method, nanos, operations, collections, reference, settings(1, List.of()));
  }

  private static BenchmarkResult allocating(
      String method, double collections, double bytes, @Nullable CaseId reference) {
    List<Metric> metrics =
        List.of(
            new Metric("gc.count", "counts", List.of(collections)),
            new Metric(Metric.ALLOCATION, "B/op", List.of(bytes)));
    return result(method, 100, 1_000_000, metrics, reference, settings(1, List.of()));
  }

  private static BenchmarkResult result(
      String method,
      double nanos,
      long operations,
      double collections,
      @Nullable CaseId reference,
      BenchmarkSettings settings) {
    List<Metric> metrics = List.of(new Metric("gc.count", "counts", List.of(collections)));
    return result(method, nanos, operations, metrics, reference, settings);
  }

  private static BenchmarkResult result(
      String method,
      double nanos,
      long operations,
      List<Metric> metrics,
      @Nullable CaseId reference,
      BenchmarkSettings settings) {
    return result(method, List.of(new Round(nanos, operations)), metrics, reference, settings);
  }

  private static BenchmarkResult result(
      String method,
      List<Round> rounds,
      List<Metric> metrics,
      @Nullable CaseId reference,
      BenchmarkSettings settings) {
    Fork fork =
        new Fork(1, 1, Instant.EPOCH, Duration.ofSeconds(1), List.of(), rounds, metrics, List.of());
    return new BenchmarkResult(
        CaseId.of("p.G", method),
        method,
        Tags.NONE,
        reference == null,
        settings,
        Limits.NONE,
        new Outcome.Passed(),
        List.of(fork),
        ForkPlan.fixed(1),
        reference,
        null);
  }

  private static BenchmarkSettings settings(int threads, List<String> jvmArgs) {
    return new BenchmarkSettings(
        Mode.AVERAGE_TIME,
        threads,
        3,
        Duration.ofMillis(100),
        5,
        Duration.ofMillis(100),
        "",
        jvmArgs,
        List.of());
  }
}
