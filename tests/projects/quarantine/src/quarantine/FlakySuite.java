package quarantine;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Tests that fail, so that somebody may put them into quarantine. */
@TestSuite
class FlakySuite {

  @Test
  void holds() {}

  @Test
  void flickers() {
    throw new AssertionError("lost the race");
  }

  @Test
  @Rows({"1, 1", "2, 3"})
  void rows(int left, int right) {
    if (left != right) {
      throw new AssertionError(left + " is not " + right);
    }
  }
}
