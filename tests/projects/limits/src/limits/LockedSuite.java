package limits;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** A test that waits for a lock which another thread holds, and does not hear interrupts. */
@TestSuite
class LockedSuite {

  private final ReentrantLock lock = new ReentrantLock();

  @Test
  void waits() throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    Thread holder =
        new Thread(
            () -> {
              lock.lock();
              taken.countDown();
              while (true) {
                Thread.onSpinWait();
              }
            },
            "holder of the lock");
    holder.setDaemon(true);
    holder.start();
    taken.await();
    lock.lock();
  }
}
