package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @SetupSuite public int load() { return 1; } //! G.load returns a value
  @Bench public void a() {}
}
