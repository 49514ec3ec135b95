package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test
  @Rows(value = {"NEW"}, enumClass = Thread.State.class) //! S.a has @Rows with 2 sources
  void a(Thread.State state) {}
}
