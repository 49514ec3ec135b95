package p;

import dev.dbtest.api.*;

@TestSuite
abstract class S {
  @Test abstract void a(); //! S.a is abstract
}
