package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench public void a(Counters counters) {}

  @org.openjdk.jmh.annotations.AuxCounters
  @Scope(Scope.Sharing.BENCHMARK)
  public static class Counters { //! G.Counters is refused by JMH: @AuxCounters can only be used with Scope.Thread states
    public int hits;
  }
}
