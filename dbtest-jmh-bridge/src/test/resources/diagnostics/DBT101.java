package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public final class G { //! G is final
  @Bench public void a() {}
}
