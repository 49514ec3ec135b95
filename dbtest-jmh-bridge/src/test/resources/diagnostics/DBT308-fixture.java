package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params({"1", "2"}) public int n;
  @SetupSuite public void load(Data data) {}
  @Bench public void a() {}

  @org.openjdk.jmh.annotations.State(org.openjdk.jmh.annotations.Scope.Benchmark)
  public static class Data {
    @org.openjdk.jmh.annotations.Param({"10", "20"}) public int n; //! G.Data.n has the name of another parameter of G.a
  }
}
