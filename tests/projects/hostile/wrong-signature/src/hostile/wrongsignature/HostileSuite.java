package hostile.wrongsignature;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void takesAnArgument(int x) {}

  @Test
  static void isStatic() {}

  @Test
  int returnsANumber() {
    return 1;
  }

  @Test
  void isRight() {}
}
