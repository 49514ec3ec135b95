package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench public void a() {}
  @Bench(maxRatio = 1.1) public void b() {} //! G.b has a maxRatio, but G has no baseline
}
