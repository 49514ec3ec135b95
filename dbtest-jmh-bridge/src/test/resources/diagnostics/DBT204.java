package p;

import dev.dbtest.api.*;

public class G {
  @Bench public void a() {} //! G.a is in G, which is not a @BenchmarkGroup
}
