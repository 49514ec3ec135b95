package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Teardown public void drain(String text) {} //! G.drain takes java.lang.String
  @Bench public void a() {}
}
