package order;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Five tests that pass; the third takes its time. */
@TestSuite
class BetaSuite {

  @Test
  void one() {}

  @Test
  void two() {}

  @Test
  void three() {
    long end = System.nanoTime() + 400_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void four() {}

  @Test
  void five() {}
}
