package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench public void a(Data data) {}

  @Scope(Scope.Sharing.THREAD)
  public static final class Data {} //! G.Data is final
}
