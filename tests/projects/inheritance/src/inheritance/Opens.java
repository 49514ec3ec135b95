package inheritance;

import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;

interface Opens {

  @SetupSuite
  default void open() {
    Log.add("interface: set-up of the suite");
  }

  @Setup
  default void begin() {
    Log.add("interface: set-up");
  }

  @Test
  default void inheritedTest() {
    Log.add("interface: test");
  }

  @Teardown
  default void end() {
    Log.add("interface: tear-down");
  }

  @TeardownSuite
  default void close() {
    Log.add("interface: tear-down of the suite");
  }
}
