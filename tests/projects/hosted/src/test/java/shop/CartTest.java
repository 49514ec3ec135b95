package shop;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Skip;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import org.opentest4j.TestAbortedException;

@TestSuite(tags = "cart")
class CartTest {

  @Test
  void empties() {
    System.out.println("emptied");
  }

  @Test(tags = "quick")
  @Rows({"1, 2, 3", "2, 2, 5"})
  void adds(int left, int right, int sum) {
    if (left + right != sum) {
      throw new AssertionError(left + " + " + right + " is not " + sum);
    }
  }

  @Test
  void errs() {
    throw new IllegalStateException("no cart");
  }

  @Test
  @Skip("later")
  void skips() {}

  @Test
  void assumes() {
    throw new TestAbortedException("not here");
  }

  @Test
  @Rows(method = "none")
  void assumesInItsRows(int row) {}

  Object[] none() {
    throw new TestAbortedException("no rows here");
  }
}
