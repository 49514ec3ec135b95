package p;

import dev.dbtest.api.*;

@BenchmarkGroup //! G is a group without a @Bench method
public class G {
  public void a() {}
}
