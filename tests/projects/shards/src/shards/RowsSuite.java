package shards;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** A test whose cases are known only when it runs. */
@TestSuite
class RowsSuite {

  @Test
  @Rows({"1", "2", "3"})
  void isSmall(int number) {
    if (number > 9) {
      throw new AssertionError(number);
    }
  }
}
