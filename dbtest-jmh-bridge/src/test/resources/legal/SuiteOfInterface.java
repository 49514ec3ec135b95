package p;

import dev.dbtest.api.*;

/** What an interface brings belongs to the suites that implement it. */
interface Opens {
  @SetupSuite default void open() {}

  @Test default void works() {}
}

@TestSuite
class SuiteOfInterface implements Opens {}
