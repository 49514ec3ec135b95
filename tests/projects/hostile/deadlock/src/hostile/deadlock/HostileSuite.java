package hostile.deadlock;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

@TestSuite
class HostileSuite {

  private final Object left = new Object();
  private final Object right = new Object();
  private final CountDownLatch both = new CountDownLatch(2);

  @Test
  void first() {}

  @Test(timeout = "500ms")
  void offends() {
    Thread other = new Thread(() -> take(right, left), "other side");
    other.setDaemon(true);
    other.start();
    take(left, right);
  }

  @Test
  void last() {}

  private void take(Object one, Object two) {
    synchronized (one) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        return;
      }
      synchronized (two) {
        System.out.println("has both");
      }
    }
  }
}
