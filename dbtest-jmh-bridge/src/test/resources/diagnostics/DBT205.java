package p;

import dev.dbtest.api.*;

@BenchmarkGroup
@Scope(Scope.Sharing.THREAD)
public class G {
  @Bench public static synchronized void a() {} //! G.a is static and synchronized while its group is not shared by all threads
}
