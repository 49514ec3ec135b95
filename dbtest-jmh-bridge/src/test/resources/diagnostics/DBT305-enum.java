package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params public Nothing n; //! G.n has no values
  public enum Nothing {}
  @Bench public void a() {}
}
