package hostile.throwingtostring;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    throw new Unspeakable();
  }

  @Test
  void last() {}

  private static final class Unspeakable extends AssertionError {

    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
      throw new IllegalStateException("says nothing");
    }

    @Override
    public String getMessage() {
      throw new IllegalStateException("says nothing");
    }
  }
}
