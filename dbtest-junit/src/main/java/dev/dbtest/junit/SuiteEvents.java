package dev.dbtest.junit;

import dev.dbtest.execute.local.LocalSuites;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Durations;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestState;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Tells a launcher what happens in one suite, in the words of the platform. */
final class SuiteEvents implements RunListener {

  private final SuiteNode suite;
  private final EngineExecutionListener listener;
  private final Thrown thrown;
  private final LocalSuites.Brake brake;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, TestNode> tests = new HashMap<>();
  private final Map<String, RowNode> rows = new HashMap<>();
  private final Set<TestDescriptor> open = new LinkedHashSet<>();
  private final Map<TestNode, Integer> rowsToCome = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private boolean begun;

  SuiteEvents(
      SuiteNode suite,
      EngineExecutionListener listener,
      Thrown thrown,
      LocalSuites.Brake brake,
      PrintStream out,
      PrintStream err) {
    this.suite = suite;
    this.listener = listener;
    this.thrown = thrown;
    this.brake = brake;
    this.out = out;
    this.err = err;
    for (TestDescriptor child : suite.getChildren()) {
      TestNode test = (TestNode) child;
      tests.put(test.info().id().method(), test);
    }
  }

  /** The suite begins. */
  void begin() {
    begun = true;
    listener.executionStarted(suite);
  }

  /** The suite has ended. What went wrong with it as a whole, not in a test, is its own failure. */
  void endOf(List<Problem> more) {
    if (!begun) {
      begin();
    }
    for (TestDescriptor each : List.copyOf(open)) {
      finish(each, TestExecutionResult.successful());
    }
    List<Problem> all = new ArrayList<>(suite.found().problems());
    all.addAll(more);
    for (Problem problem : all) {
      note(problem);
    }
    StringJoiner text = new StringJoiner("\n");
    problems.forEach(text::add);
    listener.executionFinished(
        suite,
        problems.isEmpty()
            ? TestExecutionResult.successful()
            : TestExecutionResult.failed(
                new TestError(text.toString(), null, new StackTraceElement[0])));
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.TestStateChanged changed) {
      enter(changed.id(), changed.states());
    } else if (event instanceof RunEvent.RowsFound found) {
      TestNode test = test(found.test());
      start(test);
      rowsToCome.put(test, found.rows());
    } else if (event instanceof RunEvent.TestFinished finished) {
      end(finished.result());
    } else if (event instanceof RunEvent.OutputPrinted printed) {
      (printed.stderr() ? err : out).print(printed.text());
    } else if (event instanceof RunEvent.TestIsSlow slow) {
      publish(node(slow.id()), "dbtest.slow", Durations.format(slow.elapsed()));
    } else if (event instanceof RunEvent.ProblemFound found) {
      note(found.problem());
    }
  }

  private void note(Problem problem) {
    if (problem.severity() == Problem.Severity.WARNING) {
      publish(suite, "dbtest.warning", problem.text());
    } else if (!problems.contains(problem.text())) {
      problems.add(problem.text());
    }
  }

  private void enter(CaseId id, List<TestState> states) {
    // A test whose rows are being made has not begun; none of them may come of it.
    boolean makesRows = id.row().isNone() && test(id).info().hasRows();
    if (!makesRows && !states.contains(TestState.SKIPPED)) {
      start(node(id));
    }
  }

  private void end(TestResult result) {
    TestDescriptor node = node(result.id());
    Outcome outcome = result.outcome();
    if (outcome instanceof Outcome.Skipped skipped) {
      leaveOut(node, skipped.reason());
    } else if (outcome instanceof Outcome.NotRun notRun) {
      endUnrun(node, notRun.reason());
    } else {
      start(node);
      publishAttempts(node, result.attempts());
      finish(node, result(outcome));
    }
    if (!result.id().row().isNone()) {
      countDown(test(result.id()));
    }
  }

  private TestExecutionResult result(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return TestExecutionResult.failed(thrown.ofFailed(failed.failure()));
    }
    if (outcome instanceof Outcome.Errored errored) {
      return TestExecutionResult.failed(thrown.ofErrored(errored.failure()));
    }
    return TestExecutionResult.successful();
  }

  private void leaveOut(TestDescriptor node, String reason) {
    if (open.contains(node)) {
      finish(node, TestExecutionResult.aborted(new TestLeftOut(reason)));
    } else {
      listener.executionSkipped(node, reason);
    }
  }

  /** Whoever cancels a run knows why tests do not run. Otherwise that they did not is an error. */
  private void endUnrun(TestDescriptor node, String reason) {
    if (reason.equals(brake.reason())) {
      leaveOut(node, reason);
    } else {
      start(node);
      String text = "it was not run: " + reason;
      finish(node, TestExecutionResult.failed(new TestError(text, null, new StackTraceElement[0])));
    }
  }

  private void publishAttempts(TestDescriptor node, List<Attempt> attempts) {
    if (attempts.size() < 2) {
      return;
    }
    StringJoiner text = new StringJoiner(", ");
    for (Attempt attempt : attempts) {
      text.add(attempt.outcome().status().toString());
    }
    publish(node, "dbtest.attempts", text.toString());
  }

  private void publish(TestDescriptor node, String key, String value) {
    listener.reportingEntryPublished(node, ReportEntry.from(key, value));
  }

  private void countDown(TestNode test) {
    int left = rowsToCome.merge(test, -1, Integer::sum);
    if (left == 0 && open.contains(test)) {
      finish(test, TestExecutionResult.successful());
    }
  }

  private void start(TestDescriptor node) {
    if (open.add(node)) {
      listener.executionStarted(node);
    }
  }

  private void finish(TestDescriptor node, TestExecutionResult result) {
    open.remove(node);
    listener.executionFinished(node, result);
  }

  private TestNode test(CaseId id) {
    TestNode test = tests.get(id.method());
    if (test == null) {
      throw new IllegalStateException("no test of this run is called " + id);
    }
    return test;
  }

  private TestDescriptor node(CaseId id) {
    return id.row().isNone() ? test(id) : row(id);
  }

  private RowNode row(CaseId id) {
    String key = id.identity();
    RowNode known = rows.get(key);
    if (known != null) {
      return known;
    }
    TestNode test = test(id);
    // Rows that are asked for and do not exist turn up without a word that rows were found.
    start(test);
    RowNode made = test.row(id);
    rows.put(key, made);
    test.addChild(made);
    listener.dynamicTestRegistered(made);
    return made;
  }
}
