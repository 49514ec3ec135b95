package p;

import dev.dbtest.api.*;

class Outer {
  @BenchmarkGroup
  public static class G { //! Outer.G is nested in Outer, which is not public
    @Bench public void a() {}
  }
}
