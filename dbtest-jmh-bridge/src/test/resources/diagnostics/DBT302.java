package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params("1") public static int n; //! G.n is static
  @Bench public void a() {}
}
