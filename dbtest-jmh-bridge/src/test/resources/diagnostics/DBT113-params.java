package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params("1")
  @org.openjdk.jmh.annotations.Param("2") //! G.n carries both @Params and JMH's @Param
  public int n;

  @Bench public void a() {}
}
