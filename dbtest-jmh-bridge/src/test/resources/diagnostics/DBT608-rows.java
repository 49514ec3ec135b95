package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Rows({"1"}) //! S.help carries @Rows, which has no effect there
  void help(int n) {}
  @Test void a() {}
}
