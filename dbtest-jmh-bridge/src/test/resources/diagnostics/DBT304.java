package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params({"1", "x"}) public int n; //! G.n has the value "x": it cannot be converted to int
  @Bench public void a() {}
}
