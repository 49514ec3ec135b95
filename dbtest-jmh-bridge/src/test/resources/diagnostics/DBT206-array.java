package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench public void a(int[] numbers) {} //! G.a takes int[]
}
