package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench
  @org.openjdk.jmh.annotations.Benchmark //! G.a carries both @Bench and JMH's @Benchmark
  public void a() {}
}
