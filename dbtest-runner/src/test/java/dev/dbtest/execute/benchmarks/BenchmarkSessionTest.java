package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.environment.MachineSources;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.journal.Journal;
import dev.dbtest.journal.JournalContent;
import dev.dbtest.journal.JournalHeader;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Status;
import dev.dbtest.model.Tags;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.stats.ComparisonPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run with real forks, of two builds of the same benchmark. */
class BenchmarkSessionTest {

  private static final BenchmarkOptions SHORT =
      new BenchmarkOptions(
          null,
          null,
          1,
          null,
          1,
          Duration.ofMillis(20),
          2,
          null,
          null,
          List.of(),
          true,
          List.of(),
          Map.of(),
          ScoreClock.WALL,
          null);

  private final List<RunEvent> events = new ArrayList<>();
  private Runnable atEndOfBenchmark = () -> {};

  @Test
  void measuresTwoBuildsForkByFork(@TempDir Path directory) throws IOException {
    BenchmarkOutcome outcome = run(directory, "old build");

    assertThat(outcome.results())
        .extracting(result -> result.id().text() + " " + result.outcome().status())
        .containsExactly("p.G#work[build=old build] " + Status.PASSED, "p.G#work " + Status.PASSED);
    BenchmarkResult old = outcome.results().get(0);
    BenchmarkResult now = outcome.results().get(1);
    assertThat(now.reference()).isEqualTo(old.id());
    // The old build does a hundred times the work.
    assertThat(old.forks().get(0).rounds().get(0).score())
        .isGreaterThan(10 * now.forks().get(0).rounds().get(0).score());
  }

  @Test
  void interleavesTheForksOfBothBuilds(@TempDir Path directory) throws IOException {
    BenchmarkOutcome outcome = run(directory, "old build");

    assertThat(outcome.results())
        .allSatisfy(
            result -> {
              assertThat(result.forks().get(0).position()).isBetween(1, 2);
              assertThat(result.forks().get(1).position()).isBetween(3, 4);
            });
  }

  @Test
  void recordsTheMachineAndTheReferenceWorkload(@TempDir Path directory) throws IOException {
    assertThat(run(directory, null).facts())
        .containsEntry("jmh", "1.37")
        .containsKeys("cores", "jdk", "reference.nanos", "reference.empty.nanos");
  }

  @Test
  void saysThatARunGoesOnOnAnotherMachine(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("run.journal");
    JournalHeader header = new JournalHeader("run", 7, Instant.EPOCH, "");
    SortedMap<String, String> fingerprint = new TreeMap<>();
    try (Journal journal = Journal.create(file, header)) {
      JournalLedger.open(journal, List.of(), fingerprint, problem -> {})
          .machine(new TreeMap<>(Map.of("cpu", "abacus")));
    }

    JournalContent content = JournalContent.read(file);
    try (Journal journal = Journal.resume(file, content)) {
      ForkLedger ledger =
          JournalLedger.open(journal, content.entries(), fingerprint, problem -> {});
      assertThat(run(directory, null, ledger).problems())
          .extracting(Problem::message)
          .anyMatch(message -> message.contains("(cpu: abacus, then "));
    }
  }

  @Test
  void saysThatClassesChangedWhileTheyWereMeasured(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("new/p/Late.class");
    atEndOfBenchmark = () -> write(file);

    assertThat(run(directory, null).problems())
        .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .contains("they changed while they were measured (" + file + ")");
  }

  @Test
  void saysNothingOfClassesThatStayed(@TempDir Path directory) throws IOException {
    assertThat(run(directory, null).problems())
        .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "compiled meanwhile");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void letsARunGoOnOnTheSameMachineOnly(@TempDir Path directory) throws IOException {
    BenchmarkPlan nothing = new BenchmarkPlan(List.of(), List.of());

    assertThat(session(directory, 2).fingerprint(request(null), nothing))
        .isEqualTo(session(directory, 2).fingerprint(request(null), nothing))
        .isNotEqualTo(session(directory, 8).fingerprint(request(null), nothing))
        .containsKey("machine");
  }

  /** A session that plans and runs nothing, on a machine with that many processors. */
  private BenchmarkSession session(Path directory, int processors) {
    Cancellation cancellation = new Cancellation();
    MachineSources machine =
        new MachineSources(
            System::getProperty,
            name -> null,
            file -> Optional.empty(),
            processors,
            () -> 0,
            () -> 0);
    return new BenchmarkSession(
        new HostForks(
            new HostStarter(HostFixture.jars(), HostFixture.ownJava(), directory),
            List.of(),
            ForkLimit.DERIVED,
            false,
            cancellation,
            System::nanoTime,
            FailedForks.AS_TOLD),
        new ReferenceRun(HostFixture.jars(), HostFixture.ownJava(), directory),
        machine,
        Optional.of(directory),
        List.of(),
        events::add,
        cancellation,
        WarmupMemory.NONE,
        System::nanoTime);
  }

  private BenchmarkOutcome run(Path directory, @Nullable String against) throws IOException {
    return run(directory, against, ForkLedger.NONE);
  }

  private BenchmarkOutcome run(Path directory, @Nullable String against, ForkLedger ledger)
      throws IOException {
    List<BenchmarkRuntime> runtimes =
        List.of(
            runtime(directory, "", build(directory.resolve("new"), 1)),
            runtime(directory, "old build", build(directory.resolve("old"), 100)));
    Cancellation cancellation = new Cancellation();
    HostStarter starter = new HostStarter(HostFixture.jars(), HostFixture.ownJava(), directory);
    try (HostForks forks =
        new HostForks(
            starter,
            runtimes,
            ForkLimit.DERIVED,
            false,
            cancellation,
            System::nanoTime,
            FailedForks.AS_TOLD)) {
      BenchmarkSession session =
          new BenchmarkSession(
              forks,
              new ReferenceRun(HostFixture.jars(), HostFixture.ownJava(), directory),
              MachineSources.ofThisMachine(),
              Optional.of(directory),
              runtimes,
              event -> {
                events.add(event);
                if (event instanceof RunEvent.BenchmarkFinished) {
                  atEndOfBenchmark.run();
                }
              },
              cancellation,
              WarmupMemory.NONE,
              System::nanoTime);
      BenchmarkRequest request = request(against);
      BenchmarkPlan plan = session.plan(request);
      session.fingerprint(request, plan);
      return session.run(request, plan, ledger);
    }
  }

  private static BenchmarkRequest request(@Nullable String against) {
    CaseId id = CaseId.of("p.G", "work");
    BenchmarkInfo benchmark =
        new BenchmarkInfo(
            id, "work", Tags.NONE, null, false, Limits.NONE, Declared.NOTHING, List.of());
    return new BenchmarkRequest(
        List.of(
            new BenchmarkGroupInfo(
                "p.G", BenchmarkGroupInfo.Origin.DBTEST, Tags.NONE, null, List.of(benchmark), "")),
        List.of(id),
        SHORT,
        new StoppingOptions(
            ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.NOTHING),
        against,
        name -> true,
        42);
  }

  private static BenchmarkRuntime runtime(Path directory, String build, Path classes) {
    return new BenchmarkRuntime("", build, List.of(classes), directory, Map.of());
  }

  private static Path build(Path directory, int factor) throws IOException {
    return HostFixture.compile(
        directory,
        List.of(
            """
            package p;
            @dev.dbtest.api.BenchmarkGroup
            public class G {
              private double value = 3;
              @dev.dbtest.api.Bench public double work() {
                double sum = value;
                for (int i = 0; i < FACTOR * 100; i++) { sum = Math.sqrt(sum + i); }
                return sum;
              }
            }
            """
                .replace("FACTOR", Integer.toString(factor))));
  }
}
