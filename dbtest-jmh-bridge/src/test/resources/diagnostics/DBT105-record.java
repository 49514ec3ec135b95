package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public record G(int size) { //! G is a record
  @Bench public void a() {}
}
