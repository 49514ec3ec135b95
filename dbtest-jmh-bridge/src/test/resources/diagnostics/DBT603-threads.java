package p;

import dev.dbtest.api.*;

@BenchmarkGroup(threads = -1) //! G has threads = -1: the minimum is 0
public class G {
  @Bench public void a() {}
}
