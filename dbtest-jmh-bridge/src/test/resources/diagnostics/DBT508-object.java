package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test java.util.function.Supplier<String> a() { return null; } //! S.a returns java.util.function.Supplier<java.lang.String>
}
