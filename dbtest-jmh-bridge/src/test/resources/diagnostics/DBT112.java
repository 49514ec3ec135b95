package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench public void a() {}
}

class H extends G {} //! H inherits @Bench methods from G but is not a @BenchmarkGroup
