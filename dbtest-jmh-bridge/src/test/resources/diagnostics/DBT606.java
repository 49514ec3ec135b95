package p;

import dev.dbtest.api.*;

@TestSuite
@ResourceLock("")
class S { //! S locks a resource without a name
  @Test void a() {}
}
