package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench(baseline = true) public void a() {}
  @Bench(baseline = true) public void b() {} //! G.b is a second baseline of G
}
