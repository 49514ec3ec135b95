package p;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import org.openjdk.jmh.infra.Blackhole;

/** Benchmarks of JMH alone, with everything that JMH lets pass. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsPrepend = "-Xmx64m")
public class PlainJmh {

  @Param({"1", "2"}) public int n;
  @Param public TimeUnit unit;

  @State(Scope.Benchmark)
  public static class Shared {
    @Param({"1", "2"}) public int n;
    @Setup public void open() {}
    @TearDown(Level.Iteration) public void close(Blackhole hole) {}
  }

  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counters {
    public long hits;
    public int misses() { return 1; }
  }

  @Setup(Level.Trial) public void setup(Shared shared) {}
  @Setup(Level.Invocation) public void each() {}
  @Benchmark public double value(Shared shared) { return n; }
  @Benchmark public static void statical(Blackhole hole, Counters counters) {}
  @Benchmark @CompilerControl(CompilerControl.Mode.PRINT) public void printed() {}
  @CompilerControl(CompilerControl.Mode.EXCLUDE) public void helper() {}

  public abstract static class Base {
    @Benchmark public int inherited() { return 1; }
    @TearDown public void down() {}
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  @State(Scope.Group)
  public static class Threads extends Base {
    @Benchmark @Group("pair") @GroupThreads(3) public void reader() {}
    @Benchmark @Group("pair") public void writer() {}
    @Override @Group("alone") public int inherited() { return 2; }
  }

  /** JMH never looks here, and does not say so. */
  public interface Ignored {
    @Benchmark default void a() {}
  }
}
