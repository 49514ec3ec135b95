package p;

import dev.dbtest.api.*;

@TestSuite
@BenchmarkGroup
public class G { //! G is both a @TestSuite and a @BenchmarkGroup
  @Bench public void a() {}
  @Test public void b() {}
}
