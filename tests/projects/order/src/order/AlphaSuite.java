package order;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Five tests, of which the fourth and the fifth are red unless they are told to be mended. */
@TestSuite
class AlphaSuite {

  @Test
  void one() {}

  @Test
  void two() {}

  @Test
  void three() {}

  @Test
  void four() {
    check();
  }

  @Test
  void five() {
    check();
  }

  private static void check() {
    if (!Boolean.getBoolean("mended")) {
      throw new AssertionError("not mended");
    }
  }
}
