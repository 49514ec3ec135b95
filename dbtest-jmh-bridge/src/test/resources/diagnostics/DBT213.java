package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Budget(bytes = Double.NaN) //! G.a has a @Budget of NaN bytes
  @Bench public void a() {}
}
