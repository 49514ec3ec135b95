package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.OrderedRows;
import dev.dbtest.link.worker.TestOrder;
import dev.dbtest.link.worker.WorkerOrder.RunSuite;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestState;
import dev.dbtest.worker.rows.Row;
import dev.dbtest.worker.rows.RowSource;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one suite through its life. */
final class SuiteRunner {

  private static final String LAST_OUTPUT = "Last output:\n";

  private final WorkerTools tools;
  private final RunSuite order;
  private final CaseRef suite;
  private final Threads threads;
  private String notRun = "";
  private String unfit = "";

  SuiteRunner(WorkerTools tools, RunSuite order) {
    this.tools = tools;
    this.order = order;
    this.suite = CaseRef.ofSuite(order.suite());
    this.threads = new Threads(tools);
  }

  /**
   * Runs the suite and reports it.
   *
   * @return why no other suite should run in this JVM; empty if one may
   */
  String run() {
    CaseScope scope = tools.scopes().enter(suite);
    tools.outbox().setCareful(order.careful());
    tools.watch().enterSuite(order.timeoutNanos());
    enter(Failure.Phase.LOAD);
    ClassLoader outer = Thread.currentThread().getContextClassLoader();
    FreshLoader fresh = null;
    try {
      fresh = order.freshClasses() ? tools.freshLoader() : null;
      if (fresh != null) {
        Thread.currentThread().setContextClassLoader(fresh);
      }
      runWith(fresh == null ? outer : fresh, scope);
    } catch (IOException e) {
      broken(Failure.of(Failure.Phase.LOAD, "class path", String.valueOf(e.getMessage())), scope);
    } finally {
      Thread.currentThread().setContextClassLoader(outer);
      close(fresh);
    }
    Failure late = scope.close();
    if (late != null) {
      report(late);
    }
    tools.streams().install();
    tools.uncaught().install();
    tools.scopes().endSuite();
    tools.outbox().post(new WorkerReport.SuiteFinished(order.suite(), notRun, unfit));
    return unfit;
  }

  private void runWith(ClassLoader loader, CaseScope scope) {
    SuiteInstance opened =
        new SuiteInstance(tools.calls(), tools.settings(), tools.tempDirs(), suite);
    Caught caught = open(opened, loader);
    note(caught);
    if (caught == null) {
      tools.threads().attribute(scope);
      runTests(opened);
      tools.scopes().enter(suite);
    } else if (caught.isAssumption()) {
      tools.outbox().post(new WorkerReport.SuiteSkipped(order.suite(), caught.reason()));
    } else {
      broken(caught.failure(), scope);
    }
    boolean isBroken = caught != null && !caught.isAssumption();
    boolean wasOver = tools.watch().isSuiteOver();
    if (opened.hasSuiteTeardown()) {
      enter(Failure.Phase.SUITE_TEARDOWN);
      Caught closing = opened.close();
      note(closing);
      // After a failed set-up, a failing tear-down tells nothing new.
      if (closing != null && !isBroken) {
        report(closing.failure());
      }
    }
    if (!wasOver && !isBroken && tools.watch().isSuiteOver()) {
      report(tools.watch().endedLate());
    }
    Failure stray = tools.scopes().current().takeStray();
    if (stray != null && !isBroken) {
      report(stray);
    }
    unfit = unfit.isEmpty() ? threads.settle(order.className()) : unfit;
  }

  private @Nullable Caught open(SuiteInstance opened, ClassLoader loader) {
    Class<?>[] type = new Class<?>[1];
    Caught caught =
        tools
            .calls()
            .run(
                Failure.Phase.LOAD,
                suite,
                "loading the class",
                tools.settings().setupLimit(),
                new Step() {
                  @Override
                  public void run() throws Throwable {
                    type[0] = Class.forName(order.className(), false, loader);
                  }
                });
    if (caught != null) {
      return caught;
    }
    Set<String> names = new HashSet<>();
    for (TestOrder test : order.tests()) {
      names.add(test.method());
    }
    return opened.open(
        type[0],
        names,
        new Runnable() {
          @Override
          public void run() {
            enter(Failure.Phase.SUITE_SETUP);
          }
        });
  }

  private void runTests(SuiteInstance opened) {
    for (int i = 0; i < order.tests().size() && mayGoOn(); i++) {
      runTest(opened, order.tests().get(i), new CaseRef(order.suite(), i, 0));
    }
  }

  private boolean mayGoOn() {
    if (tools.watch().isSuiteOver()) {
      notRun = "the limit of the suite, " + tools.watch().suiteLimit() + ", was over";
    } else if (!tools.stopReason().isEmpty()) {
      notRun = tools.stopReason();
    }
    // What an unfit JVM leaves undone is done by the next one.
    return notRun.isEmpty() && unfit.isEmpty();
  }

  private void runTest(SuiteInstance opened, TestOrder test, CaseRef ref) {
    Method method;
    try {
      method = opened.suiteClass().test(test.method(), test.hasRows());
    } catch (SuiteDefect | RuntimeException | LinkageError e) {
      Failure failure =
          Failure.of(Failure.Phase.LOAD, "test definition", String.valueOf(e.getMessage()));
      tools.end(ref, new Outcome.Errored(failure));
      return;
    }
    if (test.hasRows()) {
      runRows(opened, test, ref, method);
    } else {
      runCase(
          opened, test, ref, new CaseRunner.MethodBody(method, opened.instance(), new Object[0]));
    }
  }

  private void runRows(SuiteInstance opened, TestOrder test, CaseRef ref, Method method) {
    RowSource source = new RowSource(method, opened.instance());
    List<Row> rows = new ArrayList<>();
    CaseScope scope = tools.scopes().enter(ref);
    tools.outbox().post(new WorkerReport.CaseEntered(ref, 1, TestState.SETTING_UP));
    Caught caught =
        tools
            .calls()
            .run(
                Failure.Phase.PARAMETERS,
                ref,
                "making the rows",
                tools.settings().setupLimit(),
                new Step() {
                  @Override
                  public void run() throws Throwable {
                    rows.addAll(source.rows());
                  }
                });
    Failure late = scope.close();
    if (late != null) {
      report(late);
    }
    note(caught);
    if (caught != null) {
      // An assertion that does not hold among the rows is none of the test.
      Outcome outcome =
          caught.isAssumption() ? caught.outcome() : new Outcome.Errored(caught.failure());
      tools.end(ref, outcome);
      return;
    }
    List<String> names = new ArrayList<>(rows.size());
    List<String> identities = new ArrayList<>(rows.size());
    for (Row row : rows) {
      names.add(row.name());
      identities.add(row.identity());
    }
    tools.outbox().post(new WorkerReport.RowsFound(ref, names, identities));
    OrderedRows choice = test.choice();
    for (int number = 1; number <= rows.size() && mayGoOn(); number++) {
      if (choice.includes(number, identities.get(number - 1))) {
        runCase(
            opened,
            test,
            new CaseRef(ref.suite(), ref.test(), number),
            new RowBody(source, rows.get(number - 1), method, opened.instance()));
      }
    }
  }

  private void runCase(SuiteInstance opened, TestOrder test, CaseRef ref, CaseRunner.Body body) {
    CaseRunner runner = new CaseRunner(tools, opened, ref);
    boolean passed = runner.run(body, test.timeoutNanos(), test.repetition());
    threads.note(tools.scopes().current());
    if (!passed) {
      tools.countFailure();
    }
    if (runner.isOutOfMemory()) {
      unfit = "its JVM ran out of memory";
    }
  }

  private void broken(Failure failure, CaseScope scope) {
    String output = scope.lastOutput();
    Failure told =
        output.isEmpty() || failure.dossier().contains(LAST_OUTPUT)
            ? failure
            : failure.withDossier((failure.dossier() + "\n\n" + LAST_OUTPUT + output).strip());
    tools.outbox().post(new WorkerReport.SuiteBroken(order.suite(), told));
    tools.countFailure();
  }

  private void report(Failure failure) {
    tools.outbox().post(Blame.of(order.className(), failure));
    tools.countFailure();
  }

  private void note(@Nullable Caught caught) {
    if (caught != null && caught.outOfMemory()) {
      unfit = "its JVM ran out of memory";
    }
  }

  private void enter(Failure.Phase phase) {
    tools.outbox().post(new WorkerReport.SuiteEntered(order.suite(), phase));
  }

  private static void close(@Nullable FreshLoader loader) {
    if (loader != null) {
      try {
        loader.close();
      } catch (IOException e) {
        // Jars that stay open only cost file handles in a process that will end soon.
      }
    }
  }

  /** Converts the arguments of a row and calls the test with them. */
  private static final class RowBody implements CaseRunner.Body {

    private final RowSource source;
    private final Row row;
    private final Method method;
    private final Object instance;

    RowBody(RowSource source, Row row, Method method, Object instance) {
      this.source = source;
      this.row = row;
      this.method = method;
      this.instance = instance;
    }

    @Override
    public @Nullable Caught run(Calls calls, CaseRef ref, long timeoutNanos) {
      Object[][] arguments = new Object[1][];
      Caught caught =
          calls.run(
              Failure.Phase.PARAMETERS,
              ref,
              "converting the row",
              timeoutNanos,
              new Step() {
                @Override
                public void run() throws Throwable {
                  arguments[0] = source.arguments(row);
                }
              });
      return caught != null
          ? caught
          : calls.invoke(
              Failure.Phase.BODY, ref, "the test", timeoutNanos, method, instance, arguments[0]);
    }
  }
}
