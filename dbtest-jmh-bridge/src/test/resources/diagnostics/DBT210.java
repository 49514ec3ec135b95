package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench(baseline = true) public void a() {}
  @Bench(maxRatio = -1) public void b() {} //! G.b has a maxRatio of -1.0
}
