package p;

import dev.dbtest.api.*;

@ResourceLock("port") //! G carries @ResourceLock, which has no effect there
@BenchmarkGroup
public class G {
  @Bench public void a() {}
}
