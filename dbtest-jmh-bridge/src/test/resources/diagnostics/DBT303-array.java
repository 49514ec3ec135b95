package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params("1") public int[] n; //! G.n is of type int[]
  @Bench public void a() {}
}
