package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params({"a", "ab"}) public char c; //! G.c has the value "ab": it cannot be converted to char
  @Bench public void a() {}
}
