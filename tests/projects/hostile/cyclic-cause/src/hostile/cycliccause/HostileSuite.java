package hostile.cycliccause;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    AssertionError one = new AssertionError("the hen");
    AssertionError two = new AssertionError("the egg", one);
    one.initCause(two);
    throw one;
  }

  @Test
  void last() {}
}
