package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G { //! G has no public constructor without parameters
  public G(int size) {}
  @Bench public void a() {}
}
