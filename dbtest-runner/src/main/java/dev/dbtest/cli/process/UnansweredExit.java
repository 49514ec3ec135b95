package dev.dbtest.cli.process;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices, as a shutdown hook, that code under test in this JVM told it to exit while the command
 * had not answered yet. The exit code that it chose would be taken for the command's.
 *
 * <p>{@code Runtime.halt} runs no hooks and cannot be noticed in the JVM that it ends. The launcher
 * notices, by {@link ExitAnswer}.
 *
 * <p>When the command has answered, shutdown hooks of code under test may take a while, and no
 * more.
 */
public final class UnansweredExit extends Thread {

  private static final int MOST_FRAMES = 12;

  /** As long as the hooks of a worker JVM may take. */
  private static final long HOOKS_MILLIS = 10_000;

  private final PrintStream err;
  private volatile boolean answered;
  private volatile @Nullable ExitCode answer;

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

  /**
   * The command has answered, and an exit is what it wants.
   *
   * @param code what it answered; {@code null} if it failed
   */
  public void answered(@Nullable ExitCode code) {
    answer = code;
    answered = true;
  }

  @Override
  public void run() {
    if (answered) {
      ExitCode code = answer;
      if (code != null) {
        limitHooks(code);
      }
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

  /** Ends this JVM with its exit code when others of its hooks have had their time. */
  private void limitHooks(ExitCode code) {
    Thread limit =
        new Thread("dbtest-hook-limit") {
          @Override
          public void run() {
            try {
              sleep(HOOKS_MILLIS);
            } catch (InterruptedException e) {
              // Code under test that interrupts it only shortens the wait.
            }
            err.println(
                "dbtest: warning: a shutdown hook of the tests did not end within 10 s, so dbtest"
                    + " ends without it.");
            err.flush();
            Runtime.getRuntime().halt(code.number());
          }
        };
    limit.setDaemon(true);
    limit.start();
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
