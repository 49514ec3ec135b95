package inheritance.elsewhere;

import dev.dbtest.api.Setup;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import inheritance.Base;
import inheritance.Log;

@TestSuite
class OtherPackageSuite extends Base {

  /** Has the name of one in another package, and so overrides nothing. */
  @Setup
  void packagePrivate() {
    Log.add("own: package-private set-up");
  }

  @Override
  @Setup
  protected void overridden() {
    Log.add("own: overriding set-up");
  }

  @Test
  void test() {
    Log.add("test");
  }
}
