package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Budget(bytes = 0) //! G.help carries @Budget, which has no effect there
  public void help() {}
  @Bench public void a() {}
}
