package p;

import dev.dbtest.api.*;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;

/** Everything that a group may be. */
public class Groups {

  @BenchmarkGroup(
      tags = {"a", "b-c"}, forks = 1, rounds = 1, warmupRounds = 0, roundTime = "10ms", warmupTime = "1.5ms",
      mode = BenchMode.THROUGHPUT, threads = 1, jvmArgs = "-Xmx64m")
  public static class Full extends Base<String> {
    @Params({"1", "2"}) private int size;
    @Params({"a", "\u00e4"}) protected char letter;
    @Params({"1.5", "NaN"}) public Double number;
    @Params public Level level;
    @Params({"RUNNABLE", "NEW"}) public Thread.State state;
    @Params({"", " ", "a,b"}) public String text;

    @SetupSuite public void load(Shared shared, BenchmarkParams params) {}
    @Setup public void reset(Blackhole hole, IterationParams params, ThreadParams threads) {}
    @org.openjdk.jmh.annotations.Setup(Level.Invocation) public void each() {}
    @Bench(baseline = true, tags = "x") @Budget(time = "0.3ns", bytes = 0) public int base() { return size; }
    @Bench(maxRatio = 0.5, operations = 100) @Fork(2) public <T> T generic(Shared shared) { return null; }
    @Bench(maxRatio = 1.1) @CompilerControl(CompilerControl.Mode.DONT_INLINE) public void hints(Blackhole hole, Control control) {}
    @Bench public synchronized void locked() {}
    @Bench @Skip("not yet") public void skipped(Theirs theirs) {}
    @Benchmark public void plain() {}
    public void help(int any) {}
    @Teardown public void drain() {}
    @TeardownSuite public void close() {}
  }

  /** A base that says nothing of itself. */
  public abstract static class Base<T> {
    @Params("3") public long inherited;
    @SetupSuite public void openBase() {}
    @Bench public T fromBase() { return null; }
  }

  @BenchmarkGroup
  @Scope(Scope.Sharing.GROUP)
  public static class Threads {
    @Bench @Group("pair") @GroupThreads(2) public void reader() {}
    @Bench @Group("pair") public void writer(Hits hits) {}
  }

  @Scope(Scope.Sharing.BENCHMARK)
  public static class Shared {
    @Params({"4", "5"}) public int other;
    @SetupSuite public void open() {}
  }

  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class Theirs {
    @SetupSuite public void open() {}
  }

  @AuxCounters
  @Scope(Scope.Sharing.THREAD)
  public static class Hits {
    public int hits;
  }

  /** A concrete base, which is measured in its heir alone. */
  public static class Concrete {
    @Params("1") public int n;
    @Setup public void reset() {}
    @Bench public void inherited() {}
  }

  @BenchmarkGroup
  public static class Heir extends Concrete {}

  public interface Home {
    @BenchmarkGroup
    class InInterface {
      @Bench public void a() {}
    }
  }

  public record Point(int x) {
    @BenchmarkGroup
    public static class InRecord {
      @Bench public void a() {}
    }
  }
}
