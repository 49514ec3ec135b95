package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params({"1", "2"}) public int n;
  @Bench public void a(Data data) {}

  @Scope(Scope.Sharing.THREAD)
  public static class Data {
    @Params({"10", "20"}) public int n; //! G.Data.n has the name of another parameter of G.a
  }
}
