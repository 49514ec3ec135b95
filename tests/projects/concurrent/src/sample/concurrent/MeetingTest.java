package sample.concurrent;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JUnit runs its tests at the same time, and one of their rows ends the JVM while others run. */
class MeetingTest {

  private static final CyclicBarrier ALL_RUN = new CyclicBarrier(4);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void rows(int row) throws Exception {
    meet();
    if (row == 2) {
      end();
    }
    linger();
  }

  @Test
  void innocent() throws Exception {
    meet();
    linger();
  }

  /** Waits until all are here; who runs alone goes on after a moment. */
  private static void meet() throws Exception {
    try {
      ALL_RUN.await(2, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException alone) {
      // Another JVM has fewer of them.
    }
  }

  private static void linger() throws InterruptedException {
    Thread.sleep(500);
  }

  private static void end() {
    if (Boolean.getBoolean("sample.halts")) {
      Runtime.getRuntime().halt(0);
    }
    System.exit(0);
  }
}
