package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import java.util.Map;

/**
 * Notices, as a shutdown hook, that code under test told the JVM to exit, and reports who did.
 *
 * <p>The thread that called {@code System.exit} is still in it while the hooks run, so its stack
 * names the culprit.
 */
final class ExitTrap extends OwnThread {

  private final WorkerTools tools;
  private volatile boolean disarmed;

  ExitTrap(WorkerTools tools) {
    super(null, "dbtest-exit-trap");
    this.tools = tools;
  }

  /** Stops watching: from now on, an exit is intended. */
  void disarm() {
    disarmed = true;
  }

  @Override
  public void run() {
    if (disarmed) {
      return;
    }
    for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
      if (isExiting(entry.getValue())) {
        report(entry.getKey(), entry.getValue());
        break;
      }
    }
    // Nothing that happens while the JVM shuts down counts any more.
    tools.outbox().seal();
  }

  private static boolean isExiting(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getMethodName().equals("exit")
          && frame.getClassName().equals("java.lang.Runtime")) {
        return true;
      }
    }
    return false;
  }

  private void report(Thread thread, StackTraceElement[] stack) {
    CaseRef ref = Threads.starter(tools, thread);
    String who = ref.isCase() ? "the test" : "the suite";
    Failure failure =
        tools
            .failures()
            .at(
                Failure.Phase.BODY,
                "System.exit",
                thread instanceof OwnThread
                    ? who + " told the JVM to exit"
                    : "the thread \"" + thread.getName() + "\" of " + who + " told the JVM to exit",
                stack);
    tools.outbox().post(new WorkerReport.Exiting(ref, failure));
  }
}
