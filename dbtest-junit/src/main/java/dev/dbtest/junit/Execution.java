package dev.dbtest.junit;

import dev.dbtest.execute.local.LocalSuites;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PastResults;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuiteOrder;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.plan.suites.SuitePlanner;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Runs the suites that are left in a tree of tests, one after the other. */
final class Execution {

  private static final String CANCELLED = "Execution cancelled";

  private final ExecutionRequest request;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final PrintStream out;
  private final PrintStream err;
  private final Thrown thrown = new Thrown();

  /**
   * A run.
   *
   * @param out where to print what tests print
   * @param err where to print what tests print on standard error
   */
  Execution(
      ExecutionRequest request,
      Clock clock,
      LongSupplier nanoTime,
      PrintStream out,
      PrintStream err) {
    this.request = request;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.out = out;
    this.err = err;
  }

  void run() {
    TestDescriptor root = request.getRootTestDescriptor();
    request.getEngineExecutionListener().executionStarted(root);
    TestExecutionResult result = TestExecutionResult.successful();
    try {
      runAll(root);
    } catch (RuntimeException | IOException e) {
      result = TestExecutionResult.failed(e);
    }
    request.getEngineExecutionListener().executionFinished(root, result);
  }

  private void runAll(TestDescriptor root) throws IOException {
    if (root.getChildren().isEmpty()) {
      // Launchers start every engine there is, in projects of other frameworks as well.
      return;
    }
    Options options = Options.of(request.getConfigurationParameters(), nanoTime.getAsLong());
    if (options.order() == SuiteOrder.RANDOM) {
      request
          .getEngineExecutionListener()
          .reportingEntryPublished(
              root, ReportEntry.from("dbtest.seed", Long.toString(options.seed())));
    }
    Map<String, SuiteNode> nodes = new LinkedHashMap<>();
    List<PlannedSuite> planned = new ArrayList<>();
    for (TestDescriptor child : root.getChildren()) {
      SuiteNode suite = (SuiteNode) child;
      nodes.put(suite.found().type().getName(), suite);
      TestSuiteInfo info = suite.found().info();
      if (info != null) {
        planned.add(planned(suite, info));
      }
    }
    Path scratch = Files.createTempDirectory("dbtest-junit-");
    try {
      for (PlannedSuite suite : inOrder(options, planned)) {
        SuiteNode node = Objects.requireNonNull(nodes.get(suite.info().className()));
        run(suite, node, options, scratch);
      }
      for (SuiteNode suite : nodes.values()) {
        if (suite.found().info() == null) {
          events(suite).endOf(List.of());
        }
      }
    } finally {
      Scratch.delete(scratch);
    }
  }

  private static List<PlannedSuite> inOrder(Options options, List<PlannedSuite> suites) {
    return new SuitePlanner(PastResults.NONE)
        .inOrder(options.order(), options.seed(), new SuitePlan(suites))
        .suites();
  }

  /** The tests of a suite that no filter of the launcher has removed. */
  private static PlannedSuite planned(SuiteNode suite, TestSuiteInfo info) {
    List<PlannedTest> tests = new ArrayList<>();
    for (TestDescriptor child : suite.getChildren()) {
      TestNode test = (TestNode) child;
      tests.add(new PlannedTest(test.info(), test.rows()));
    }
    return new PlannedSuite(info, tests);
  }

  private void run(PlannedSuite suite, SuiteNode node, Options options, Path scratch) {
    SuiteEvents events = events(node);
    Isolation isolation = suite.info().isolation();
    if (isolation != null && isolation != Isolation.NONE && !options.hostIsolates()) {
      events.endOf(List.of(cannotIsolate(suite.info(), isolation)));
      return;
    }
    try {
      Path own = Files.createTempDirectory(scratch, "suite-");
      Class<?> type = node.found().type();
      LocalSuites.Place place = new LocalSuites.Place(Loaders.of(type), ClassRoots.with(type), own);
      events.begin();
      new LocalSuites(options.rules(), place, clock, nanoTime, thrown, this::stopReason)
          .run(new SuitePlan(List.of(suite)), events);
      events.endOf(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thrown.forget();
    }
  }

  private SuiteEvents events(SuiteNode suite) {
    return new SuiteEvents(
        suite, request.getEngineExecutionListener(), thrown, this::stopReason, out, err);
  }

  private String stopReason() {
    return NewerPlatform.isCancelled(request) ? CANCELLED : "";
  }

  private static Problem cannotIsolate(TestSuiteInfo suite, Isolation isolation) {
    return Problem.error(
        suite.className(),
        "it asks for "
            + (isolation == Isolation.PROCESS ? "a JVM" : "a class loader")
            + " of its own, which an engine inside another runner cannot give, so it was not run.",
        "Run it with dbtest; or, if the build starts a JVM for each class, as Surefire does with"
            + " reuseForks=false, say so by the parameter "
            + Options.ISOLATION
            + "=host.");
  }
}
