package inheritance;

import dev.dbtest.api.Setup;
import dev.dbtest.api.TestSuite;

@TestSuite
class DefaultMethodsSuite implements Opens {

  @Setup
  void prepare() {
    Log.add("own: set-up");
  }
}
