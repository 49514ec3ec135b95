package p;

import dev.dbtest.api.*;

@BenchmarkGroup(roundTime = "0ms") //! G has roundTime = "0ms"
public class G {
  @Bench public void a() {}
}
