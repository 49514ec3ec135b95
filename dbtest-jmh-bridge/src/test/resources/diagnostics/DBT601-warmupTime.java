package p;

import dev.dbtest.api.*;

@BenchmarkGroup(warmupTime = "10") //! G has warmupTime = "10"
public class G {
  @Bench public void a() {}
}
