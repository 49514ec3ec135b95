package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Budget //! G.a has a @Budget without a limit
  @Bench public void a() {}
}
