package p;

import dev.dbtest.api.*;

@BenchmarkGroup
@org.openjdk.jmh.annotations.State( //! G carries both @BenchmarkGroup and JMH's @State
    org.openjdk.jmh.annotations.Scope.Thread)
public class G {
  @Bench public void a() {}
}
