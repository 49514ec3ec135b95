package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench(baseline = true) public void a() {}
  @Bench(maxRatio = Double.NaN) public void b() {} //! G.b has a maxRatio of NaN
}
