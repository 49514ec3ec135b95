package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Retry(1) //! S.help carries @Retry, which has no effect there
  void help() {}
  @Test void a() {}
}
