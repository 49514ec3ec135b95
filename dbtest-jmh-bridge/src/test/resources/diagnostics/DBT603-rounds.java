package p;

import dev.dbtest.api.*;

@BenchmarkGroup(rounds = -3) //! G has rounds = -3: the minimum is 0
public class G {
  @Bench public void a() {}
}
