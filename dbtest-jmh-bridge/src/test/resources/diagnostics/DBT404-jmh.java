package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Setup
  @org.openjdk.jmh.annotations.TearDown
  public void reset() {} //! G.reset carries @Setup and @TearDown
  @Bench public void a() {}
}
