package dev.dbtest.cli.process;

import java.io.PrintStream;
import java.util.Map;

/**
 * Notices, as a shutdown hook, that code under test in this JVM told it to exit while the command
 * had not answered yet. The exit code that it chose would be taken for the command's.
 *
 * <p>{@code Runtime.halt} runs no hooks and cannot be noticed in the JVM that it ends. The launcher
 * notices, by {@link ExitAnswer}.
 */
public final class UnansweredExit extends Thread {

  private static final int MOST_FRAMES = 12;

  private final PrintStream err;
  private volatile boolean answered;

  private UnansweredExit(PrintStream err) {
    super("dbtest-exit-trap");
    this.err = err;
  }

  /**
   * From now on notices such an exit.
   *
   * @param err where it is told
   */
  public static UnansweredExit watch(PrintStream err) {
    UnansweredExit watch = new UnansweredExit(err);
    Runtime.getRuntime().addShutdownHook(watch);
    return watch;
  }

  /** The command has answered, and an exit is what it wants. */
  public void answered() {
    answered = true;
  }

  @Override
  public void run() {
    if (answered) {
      return;
    }
    for (Map.Entry<Thread, StackTraceElement[]> entry : getAllStackTraces().entrySet()) {
      int exit = frameOfExit(entry.getValue());
      if (exit >= 0) {
        tell(entry.getKey(), entry.getValue(), exit);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(ExitCode.FAILED.number());
      }
    }
    // Otherwise a signal ends the JVM, which says so itself.
  }

  private static int frameOfExit(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      if (stack[i].getMethodName().equals("exit")
          && stack[i].getClassName().equals("java.lang.Runtime")) {
        return i;
      }
    }
    return -1;
  }

  private void tell(Thread thread, StackTraceElement[] stack, int exit) {
    err.println(
        "dbtest: code under test called System.exit in the thread \""
            + thread.getName()
            + "\", which ends dbtest itself with --in-process, so there is no report:");
    int end = Math.min(stack.length, exit + MOST_FRAMES);
    // How we called the test is no news.
    for (int i = exit; i < end && !stack[i].getClassName().startsWith("dev.dbtest."); i++) {
      err.println("    at " + stack[i]);
    }
    err.println("Without --in-process the test is named, and the others run.");
    err.flush();
  }
}
