package halves;

import dev.dbtest.api.Rows;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Most of the tests there are. */
@TestSuite
class LongSuite {

  private boolean ready;

  @SetupSuite
  void open() {
    ready = true;
  }

  @Test
  void passes1() {
    assert ready;
  }

  @Test
  void passes2() {
    assert ready;
  }

  @Test
  void passes3() {
    assert ready;
  }

  @Test
  void passes4() {
    assert ready;
  }

  @Test
  @Rows({"1", "2", "3"})
  void passesWith(int row) {
    assert ready && row > 0;
  }

  @Test
  void fails() {
    throw new AssertionError("as it does on one machine");
  }
}
