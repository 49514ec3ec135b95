package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public abstract class G { //! G is an abstract group
  @Bench public void a() {}
}
