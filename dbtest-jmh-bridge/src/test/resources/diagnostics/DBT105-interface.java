package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public interface G { //! G is an interface
  @Bench default void a() {}
}
