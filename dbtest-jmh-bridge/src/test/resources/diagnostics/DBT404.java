package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Setup @Teardown public void reset() {} //! G.reset carries @Setup and @Teardown
  @Bench public void a() {}
}
