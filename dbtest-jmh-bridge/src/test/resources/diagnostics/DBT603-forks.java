package p;

import dev.dbtest.api.*;

@BenchmarkGroup(forks = -1) //! G has forks = -1: the minimum is 0
public class G {
  @Bench public void a() {}
}
