package dev.dbtest.worker;

import dev.dbtest.link.worker.Ending;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hears of exceptions that end threads when all tests are done: those of shutdown hooks. */
final class HookFailures implements Thread.UncaughtExceptionHandler {

  private final Path directory;
  private final Thread.@Nullable UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  /**
   * Notes what they throw.
   *
   * @param directory the worker's own
   */
  HookFailures(Path directory) {
    this.directory = directory;
  }

  void install() {
    Thread.setDefaultUncaughtExceptionHandler(this);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    try {
      Ending.threw(directory, "the thread \"" + thread.getName() + "\" threw " + thrown);
    } finally {
      if (before != null) {
        before.uncaughtException(thread, thrown);
      }
    }
  }
}
