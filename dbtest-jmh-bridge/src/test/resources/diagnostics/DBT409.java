package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @SetupSuite int open() { return 1; } //! S.open returns int
  @Teardown java.util.concurrent.Future<String> close() { return null; }
  @Test void a() {}
}
