package p;

import dev.dbtest.api.*;

@BenchmarkGroup
class G { //! G is not public
  @Bench public void a() {}
}
