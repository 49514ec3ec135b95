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
    Failure failure =
        tools
            .failures()
            .at(
                Failure.Phase.BODY,
                "System.exit",
                caller(thread, ref.isCase() ? "the test" : "the suite") + " told the JVM to exit",
                stack);
    tools.outbox().post(new WorkerReport.Exiting(ref, failure));
  }

  /**
   * Who called, so that what happens to run is not blamed for a thread that was there before.
   *
   * @param who what started the thread or, if nobody knows that, what runs
   */
  private String caller(Thread thread, String who) {
    if (thread instanceof OwnThread) {
      return who;
    }
    String named = "the thread \"" + thread.getName() + "\"";
    String suite = tools.threads().leftBehindBy(thread);
    if (suite != null) {
      return named + ", which " + suite + " had left running before " + who + " began,";
    }
    ThreadGroup group = thread.getThreadGroup();
    boolean isOfTheSuites = group != null && tools.threads().parentOf(group);
    return isOfTheSuites ? named + " of " + who : named + ", which may be older than " + who + ",";
  }
}
