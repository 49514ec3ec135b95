package dev.dbtest.execute.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.account.FailureCap;
import dev.dbtest.execute.account.OutputOptions;
import dev.dbtest.execute.account.RepeatOptions;
import dev.dbtest.execute.account.RunRules;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.account.TimeLimits;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.worker.training.TrainingProject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engine inside another launcher does, with what an engine has: no front, no process. */
class LocalSuitesTest {

  @TempDir private Path directory;

  private final List<RunEvent> events = new ArrayList<>();
  private final Map<String, Throwable> thrown = new ConcurrentHashMap<>();
  private String stopReason = "";

  @Test
  void givesEachCaseOneResultInTheOrderOfThePlan() throws Exception {
    SuiteRun run = run(RunRules.DEFAULT, suite("fails", "passes"));

    assertThat(statuses(run)).containsExactly("fails FAILED", "passes PASSED");
    assertThat(run.problems()).isEmpty();
  }

  @Test
  void tellsTheListenerInTheCallingThread() throws Exception {
    Thread caller = Thread.currentThread();
    List<Thread> others = new ArrayList<>();

    run(
        RunRules.DEFAULT,
        List.of(suite("passes")),
        event -> {
          if (Thread.currentThread() != caller) {
            others.add(Thread.currentThread());
          }
          events.add(event);
        });

    assertThat(others).isEmpty();
    assertThat(events).hasAtLeastOneElementOfType(RunEvent.TestFinished.class);
  }

  @Test
  void triesAgainWhatFailed() throws Exception {
    RunRules rules = rules(new RepeatOptions(2, 1, false), 0);

    SuiteRun run = run(rules, suite("fails"));

    assertThat(run.results().get(0).attempts()).hasSize(3);
  }

  @Test
  void startsNothingMoreAfterTooManyFailures() throws Exception {
    RunRules rules = rules(RepeatOptions.ONCE, 1);

    SuiteRun run = run(rules, suite("fails", "passes"), suite("passes"));

    assertThat(statuses(run)).containsExactly("fails FAILED", "passes NOT_RUN", "passes NOT_RUN");
    assertThat(run.results())
        .extracting(TestResult::outcome)
        .endsWith(new Outcome.NotRun("the run ended at its first failure"));
  }

  @Test
  void reportsASuiteThatIsNotThereAndGoesOn() throws Exception {
    SuiteRun run = run(RunRules.DEFAULT, suiteNamed("Missing", null, "a", "b"), suite("passes"));

    assertThat(statuses(run)).containsExactly("a ERROR", "b ERROR", "passes PASSED");
  }

  @Test
  void settlesWithoutAWorkerWhatIsNotToRun() throws Exception {
    SuiteRun run =
        run(
            RunRules.DEFAULT,
            suiteNamed(TrainingProject.SUITE, "not today", "passes"),
            suiteNamed("Empty", null));

    assertThat(statuses(run)).containsExactly("passes SKIPPED");
    assertThat(run.problems()).extracting(Problem::subject).containsExactly("Empty");
  }

  @Test
  void startsNothingMoreAsSoonAsItIsStopped() throws Exception {
    SuiteRun run =
        run(
            RunRules.DEFAULT,
            List.of(suite("fails", "passes"), suite("passes")),
            event -> {
              if (event instanceof RunEvent.TestFinished) {
                stopReason = "enough";
              }
            });

    assertThat(statuses(run)).containsExactly("fails FAILED", "passes NOT_RUN", "passes NOT_RUN");
    assertThat(run.results().get(2).outcome()).isEqualTo(new Outcome.NotRun("enough"));
  }

  @Test
  void showsTheExceptionBehindAFailure() throws Exception {
    SuiteRun run = run(RunRules.DEFAULT, suite("fails"));

    Outcome.Failed failed = (Outcome.Failed) run.results().get(0).outcome();
    assertThat(thrown.get(failed.failure().trace())).isInstanceOf(AssertionError.class);
  }

  @Test
  void leavesWhatTheListenerPrintsToTheHost() throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      run(RunRules.DEFAULT, List.of(suite("passes")), event -> System.out.print("+"));
    } finally {
      System.setOut(out);
    }

    assertThat(printed.toString(UTF_8)).matches("\\++");
  }

  @Test
  void leavesTheStandardStreamsAsTheyWere() throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;

    run(RunRules.DEFAULT, suite("passes"));

    assertThat(System.out).isSameAs(out);
    assertThat(System.err).isSameAs(err);
  }

  private SuiteRun run(RunRules rules, TestSuiteInfo... suites) throws Exception {
    return run(rules, List.of(suites), events::add);
  }

  private SuiteRun run(RunRules rules, List<TestSuiteInfo> suites, RunListener listener)
      throws Exception {
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Path scratch = Files.createDirectory(directory.resolve("scratch"));
    TrainingProject.write(classes);
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, LocalSuitesTest.class.getClassLoader())) {
      LocalSuites.Place place = new LocalSuites.Place(loader, List.of(classes), scratch);
      return new LocalSuites(
              rules, place, Clock.systemUTC(), System::nanoTime, thrown::put, () -> stopReason)
          .run(SuitePlan.ofAll(suites), listener);
    }
  }

  private static RunRules rules(RepeatOptions repeats, int maxFailures) {
    return new RunRules(
        TimeLimits.DEFAULT, repeats, OutputOptions.DEFAULT, new FailureCap(maxFailures));
  }

  private static Stream<String> statuses(SuiteRun run) {
    return run.results().stream()
        .map(result -> result.id().method() + " " + result.outcome().status());
  }

  private static TestSuiteInfo suite(String... tests) {
    return suiteNamed(TrainingProject.SUITE, null, tests);
  }

  private static TestSuiteInfo suiteNamed(String name, @Nullable String skip, String... tests) {
    List<TestInfo> infos =
        Arrays.stream(tests)
            .map(
                test ->
                    new TestInfo(CaseId.of(name, test), test, Tags.NONE, null, null, null, false))
            .toList();
    return new TestSuiteInfo(
        name, CaseKind.UNIT, Tags.NONE, skip, null, null, List.of(), infos, "");
  }
}
