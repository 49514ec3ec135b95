package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params("1") public final int n = 0; //! G.n is final
  @Bench public void a() {}
}
