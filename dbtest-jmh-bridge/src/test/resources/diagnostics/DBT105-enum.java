package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public enum G { //! G is an enum
  ONE;
  @Bench public void a() {}
}
