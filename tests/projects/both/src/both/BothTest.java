package both;

import dev.dbtest.api.TestSuite;
import org.junit.jupiter.api.Test;

class BothTest {

  @Test
  void plain() {}

  @TestSuite
  static class Inside {

    @dev.dbtest.api.Test
    void runs() {
      System.out.println("inside");
    }
  }
}
