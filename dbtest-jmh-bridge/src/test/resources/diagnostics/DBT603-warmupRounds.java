package p;

import dev.dbtest.api.*;

@BenchmarkGroup(warmupRounds = -2) //! G has warmupRounds = -2: the minimum is -1
public class G {
  @Bench public void a() {}
}
