package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench public void a(String text) {} //! G.a takes java.lang.String
}
