package p;

import dev.dbtest.api.*;

@TestSuite(tags = "") //! S has the tag ""
class S {
  @Test void a() {}
}
