package shop;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.atomic.AtomicBoolean;

@TestSuite
class FlakyTest {

  private static final AtomicBoolean SHAKY = new AtomicBoolean(true);

  @Test
  void holds() {}

  @Test
  @Rows({"1", "2"})
  void shakes(int row) {
    if (row == 2 && SHAKY.getAndSet(false)) {
      throw new AssertionError("shaky");
    }
  }
}
