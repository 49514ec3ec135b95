package limits;

import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** A set-up of the whole suite that does not even end when it is interrupted. */
@TestSuite
class HangingSuiteSetupSuite {

  @SetupSuite
  void open() {
    System.out.println("opening");
    while (true) {
      Thread.onSpinWait();
    }
  }

  @Test
  void isNotReached() {}

  @Test
  void isNotReachedEither() {}
}
