package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench(tags = "a,b") public void a() {} //! G.a has the tag "a,b"
}
