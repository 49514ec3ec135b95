package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Setup void reset() {} //! G.reset is not public
  @Bench public void a() {}
}
