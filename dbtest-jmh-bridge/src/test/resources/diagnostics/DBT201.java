package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench void a() {} //! G.a is not public
}
