package late;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Prints in a thread of its own, which the first test that prints starts. */
final class Log {

  private static final LinkedBlockingQueue<Runnable> LINES = new LinkedBlockingQueue<>();

  static {
    Thread thread = new Thread(Log::printAll);
    thread.setDaemon(true);
    thread.start();
  }

  private Log() {}

  private static void printAll() {
    try {
      while (true) {
        LINES.take().run();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void line(String text) throws InterruptedException {
    CountDownLatch printed = new CountDownLatch(1);
    LINES.add(
        () -> {
          System.out.println(text);
          printed.countDown();
        });
    printed.await();
  }
}
