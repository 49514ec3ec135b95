package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params("1") public java.math.BigInteger n; //! G.n is of type java.math.BigInteger
  @Bench public void a() {}
}
