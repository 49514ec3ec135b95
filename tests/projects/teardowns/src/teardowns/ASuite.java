package teardowns;

import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Its test passes, and its tear-down fails. */
@TestSuite
class ASuite {

  @Test
  void passes() {}

  @TeardownSuite
  void close() {
    throw new IllegalStateException("cannot put away");
  }
}
