package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G { //! G has no public constructor without parameters
  G() {}
  @Bench public void a() {}
}
