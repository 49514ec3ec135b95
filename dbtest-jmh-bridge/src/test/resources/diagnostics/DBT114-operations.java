package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench(operations = 2)
  @org.openjdk.jmh.annotations.OperationsPerInvocation(3) //! G.a sets operations and carries JMH's @OperationsPerInvocation as well
  public void a() {}
}
