package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Budget(time = "fast") //! G.a has time = "fast"
  @Bench public void a() {}
}
