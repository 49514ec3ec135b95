package p;

import dev.dbtest.api.*;

interface S {
  @Test default void a() {} //! S.a is in S, which is not a @TestSuite
}
