package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params({"1", "2", "1"}) public int n; //! G.n has the value "1" twice
  @Bench public void a() {}
}
