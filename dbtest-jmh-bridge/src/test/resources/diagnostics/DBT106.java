package p;

import dev.dbtest.api.*;

public class Outer {
  @BenchmarkGroup
  public class G { //! Outer.G is an inner class
    @Bench public void a() {}
  }
}
