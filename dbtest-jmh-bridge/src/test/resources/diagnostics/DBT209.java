package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench(baseline = true, maxRatio = 1.1) public void a() {} //! G.a has a maxRatio and is the baseline itself
}
