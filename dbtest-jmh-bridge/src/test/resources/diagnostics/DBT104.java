package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public sealed class G permits H { //! G is sealed
  @Bench public void a() {}
}

abstract non-sealed class H extends G {}
