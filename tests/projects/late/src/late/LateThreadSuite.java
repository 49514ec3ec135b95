package late;

import dev.dbtest.api.Retry;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.nio.file.Files;
import java.nio.file.Path;

/** A thread of a test that has passed fails, and a later test ends the JVM once. */
@TestSuite
class LateThreadSuite {

  private static Thread thread = new Thread();

  @Test
  void beginsAThread() {
    Thread test = Thread.currentThread();
    thread =
        new Thread(
            () -> {
              while (test.getStackTrace().length > 0 && isIn(test, "beginsAThread")) {
                Thread.onSpinWait();
              }
              throw new IllegalStateException("too late");
            });
    thread.start();
  }

  private static boolean isIn(Thread test, String method) {
    for (StackTraceElement frame : test.getStackTrace()) {
      if (frame.getMethodName().equals(method)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void letsItEnd() throws InterruptedException {
    thread.join();
  }

  @Test
  @Retry(1)
  void endsTheJvmOnce() throws Exception {
    Path mark = Path.of("ended-once");
    if (!Files.exists(mark)) {
      Files.createFile(mark);
      Runtime.getRuntime().halt(1);
    }
  }
}
