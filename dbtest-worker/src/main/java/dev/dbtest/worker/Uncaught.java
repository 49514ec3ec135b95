package dev.dbtest.worker;

import org.jspecify.annotations.Nullable;

/**
 * Hears of exceptions that end threads outside of {@link SuiteThreads}: virtual threads and those
 * of the common pool, which are in groups of the JDK's own, and those that code under test puts
 * into another group.
 *
 * <p>Code under test may set a handler of its own in its place. Then that one is to blame.
 */
final class Uncaught implements Thread.UncaughtExceptionHandler {

  private final Scopes scopes;
  private final SuiteThreads group;
  private final Thread.@Nullable UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  Uncaught(Scopes scopes, SuiteThreads group) {
    this.scopes = scopes;
    this.group = group;
  }

  /** Takes its place, also where code under test took it. */
  void install() {
    if (Thread.getDefaultUncaughtExceptionHandler() != this) {
      Thread.setDefaultUncaughtExceptionHandler(this);
    }
  }

  /** Leaves its place to what was there before. */
  void remove() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    try {
      if (isOfTheSuites(thread)) {
        scopes.uncaught(thread, thrown);
      }
    } finally {
      pass(thread, thrown);
    }
  }

  /**
   * Whether it is a thread of the code under test, of which its group has not told yet. Which group
   * a thread is in, and what it inherits, differs from JDK to JDK; but whatever is no thread of the
   * worker runs something that the code under test has begun.
   */
  private boolean isOfTheSuites(Thread thread) {
    ThreadGroup own = thread.getThreadGroup();
    boolean told = own != null && group.parentOf(own);
    return !told && !(thread instanceof OwnThread);
  }

  private void pass(Thread thread, Throwable thrown) {
    if (before != null) {
      before.uncaughtException(thread, thrown);
    } else {
      // As the JVM does without a handler.
      System.err.print("Exception in thread \"" + thread.getName() + "\" ");
      thrown.printStackTrace(System.err);
    }
  }
}
