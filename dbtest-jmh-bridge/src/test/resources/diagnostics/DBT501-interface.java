package p;

import dev.dbtest.api.*;

@TestSuite
interface S { //! S is an interface
  @Test default void a() {}
}
