package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Setup(timeout = "1s") public void reset() {} //! G.reset has a timeout, but belongs to a benchmark
  @Bench public void a() {}
}
