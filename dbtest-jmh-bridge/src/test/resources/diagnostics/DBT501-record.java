package p;

import dev.dbtest.api.*;

@TestSuite
record S() { //! S is a record
  @Test void a() {}
}
