package red;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** One test of each colour. */
@TestSuite
class AdditionSuite {

  @Test
  void holds() {}

  @Test
  void isWrong() {
    throw new AssertionError("1 + 1 is not 3");
  }

  @Test
  void breaks() {
    System.out.println("about to break");
    throw new IllegalStateException("out of numbers");
  }
}
