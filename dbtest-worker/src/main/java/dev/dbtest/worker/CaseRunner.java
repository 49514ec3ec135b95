package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.Repetition;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestState;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes one case through its life: set-up, test, tear-down, as often as it needs attempts. */
final class CaseRunner {

  private static final Outcome PASSED = new Outcome.Passed();

  private final WorkerTools tools;
  private final SuiteInstance suite;
  private final CaseRef ref;
  private boolean outOfMemory;
  private TestState state = TestState.QUEUED;

  CaseRunner(WorkerTools tools, SuiteInstance suite, CaseRef ref) {
    this.tools = tools;
    this.suite = suite;
    this.ref = ref;
  }

  /**
   * Runs a case and reports it.
   *
   * @return whether it is not red
   */
  boolean run(Body body, long timeoutNanos, Repetition repetition) {
    Instant started = Instant.now();
    long start = System.nanoTime();
    CaseScope scope = tools.scopes().enter(ref);
    Attempts attempts = new Attempts(repetition);
    boolean again;
    do {
      long begin = System.nanoTime();
      Outcome outcome = attempt(scope, body, timeoutNanos, attempts.next());
      attempts.add(outcome, Duration.ofNanos(System.nanoTime() - begin));
      again = attempts.wantsMore() && !outOfMemory && !tools.watch().isSuiteOver();
      if (again && outcome != PASSED) {
        tools.outbox().post(new WorkerReport.CaseAttempted(ref, attempts.last()));
      }
    } while (again);
    boolean threadsLeft = tools.threads().attribute(scope);
    boolean passed = attempts.passed();
    tools
        .outbox()
        .post(
            new WorkerReport.CaseFinished(
                ref,
                threadsLeft,
                attempts.kept(),
                started,
                Duration.ofNanos(System.nanoTime() - start),
                tools.takeOutput(scope, passed),
                tools.metrics()));
    tools.scopes().end(scope);
    return passed;
  }

  boolean isOutOfMemory() {
    return outOfMemory;
  }

  private Outcome attempt(CaseScope scope, Body body, long timeoutNanos, int number) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Thread.UncaughtExceptionHandler uncaught = Thread.getDefaultUncaughtExceptionHandler();
    state = TestState.QUEUED.become(TestState.SETTING_UP);
    if (suite.hasTestSetup()) {
      tools.outbox().post(new WorkerReport.CaseEntered(ref, number, state));
    }
    Caught setup = suite.beginTest(ref);
    Outcome outcome;
    if (setup == null) {
      state = state.become(TestState.READY);
      outcome = body(body, timeoutNanos, number);
    } else {
      // An assertion that does not hold in a set-up is none of the test.
      state = state.become(setup.isAssumption() ? TestState.ABORTED : TestState.ERROR);
      outcome = setup.isAssumption() ? setup.outcome() : new Outcome.Errored(setup.failure());
      note(setup);
    }
    if (suite.hasTestTeardown()) {
      tools.outbox().post(new WorkerReport.CaseEntered(ref, number, state));
    }
    state = state.become(TestState.TEARING_DOWN);
    outcome = after(outcome, suite.endTest(ref), Failure.Phase.TEARDOWN);
    outcome = after(outcome, replacedStreams(out, err), Failure.Phase.BODY);
    // What a test puts in their place is its own; the next one begins as this one did.
    Thread.currentThread().setContextClassLoader(loader);
    Thread.setDefaultUncaughtExceptionHandler(uncaught);
    Failure stray = scope.takeStray();
    outcome =
        after(
            outcome,
            stray == null ? null : new Caught(stray, Caught.Kind.ERROR, false),
            Failure.Phase.BODY);
    if (state != TestState.ERROR) {
      state = state.become(TestState.COMPLETED);
    }
    return outcome;
  }

  private Outcome body(Body body, long timeoutNanos, int number) {
    state = state.become(TestState.RUNNING);
    tools.outbox().post(new WorkerReport.CaseEntered(ref, number, state));
    Caught caught = body.run(tools.calls(), ref, timeoutNanos);
    if (caught == null) {
      state = state.become(TestState.PASSED);
      return PASSED;
    }
    note(caught);
    state = state.become(caught.verdict());
    return caught.outcome();
  }

  /**
   * What goes wrong after a verdict turns a pass, or an assumption that did not hold, into an
   * error, and is added to a failure.
   */
  private Outcome after(Outcome outcome, @Nullable Caught later, Failure.Phase phase) {
    if (later == null) {
      return outcome;
    }
    note(later);
    if (outcome instanceof Outcome.Failed failed) {
      return new Outcome.Failed(withLater(failed.failure(), later.failure(), phase));
    }
    if (outcome instanceof Outcome.Errored errored) {
      return new Outcome.Errored(withLater(errored.failure(), later.failure(), phase));
    }
    if (state == TestState.TEARING_DOWN) {
      state = state.become(TestState.ERROR);
    }
    return new Outcome.Errored(later.failure());
  }

  private static Failure withLater(Failure failure, Failure later, Failure.Phase phase) {
    String note = "Later, in " + phase.label() + ":\n" + later.trace();
    return failure.withDossier(
        failure.dossier().isEmpty() ? note : failure.dossier() + "\n\n" + note);
  }

  /** Puts replaced streams back: output of later tests must not go where this one sent it. */
  private @Nullable Caught replacedStreams(PrintStream out, PrintStream err) {
    boolean outReplaced = System.out != out;
    if (!outReplaced && System.err == err) {
      return null;
    }
    System.setOut(out);
    System.setErr(err);
    String stream = outReplaced ? "System.out" : "System.err";
    return new Caught(
        Failure.of(
            Failure.Phase.TEARDOWN,
            "replaced " + stream,
            "the test replaced "
                + stream
                + " and did not put it back, so the output of later tests would be lost. Put it back"
                + " in a tear-down."),
        Caught.Kind.ERROR,
        false);
  }

  private void note(Caught caught) {
    outOfMemory |= caught.outOfMemory();
  }

  /** The code of the test itself. */
  interface Body {
    @Nullable Caught run(Calls calls, CaseRef ref, long timeoutNanos);
  }

  /** A test method with its arguments. */
  static final class MethodBody implements Body {

    private final Method method;
    private final Object instance;
    private final @Nullable Object[] arguments;

    MethodBody(Method method, Object instance, @Nullable Object[] arguments) {
      this.method = method;
      this.instance = instance;
      this.arguments = arguments;
    }

    @Override
    public @Nullable Caught run(Calls calls, CaseRef ref, long timeoutNanos) {
      return calls.invoke(
          Failure.Phase.BODY, ref, "the test", timeoutNanos, method, instance, arguments);
    }
  }
}
