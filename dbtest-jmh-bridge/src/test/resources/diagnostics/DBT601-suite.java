package p;

import dev.dbtest.api.*;

@TestSuite(timeout = "-1s") //! S has timeout = "-1s"
class S {
  @Test void a() {}
}
