package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params public int n; //! G.n has no values
  @Bench public void a() {}
}
