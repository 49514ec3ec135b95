package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class Heir extends Base {
  @Params({"1", "2"}) public int n;
  @Bench public void a() {}
}

abstract class Base {
  @Params({"10", "20"}) public int n; //! Base.n has the name of another parameter of Heir.a
}
