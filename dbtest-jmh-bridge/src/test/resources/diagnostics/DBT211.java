package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench(operations = 0) public void a() {} //! G.a stands for 0 operations
}
