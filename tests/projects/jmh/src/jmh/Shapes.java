package jmh;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Benchmarks in JMH's own annotations, of every kind that there is. */
@State(Scope.Benchmark)
public class Shapes {

  /** Values of a parameter. */
  @Param({"1", "2"})
  public int size;

  private final AtomicLong shared = new AtomicLong();

  /** Sleeps a millisecond, so that its time is known. */
  private static void millisecond() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
  }

  /** In every mode. */
  @Benchmark
  @BenchmarkMode(Mode.All)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public void modes() throws InterruptedException {
    millisecond();
  }

  /** A call stands for ten operations. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OperationsPerInvocation(10)
  public void tenth() throws InterruptedException {
    millisecond();
  }

  /** A shot is five calls. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Measurement(iterations = 2, batchSize = 5)
  @Warmup(iterations = 1, batchSize = 4)
  public void batch() throws InterruptedException {
    millisecond();
  }

  /** Two threads on one state. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Threads(2)
  public long threads() {
    return shared.incrementAndGet();
  }

  /** Sees an option of its fork. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(
      jvmArgsPrepend = "-Dshapes.first=1",
      jvmArgs = "-Dshapes.answer=41",
      jvmArgsAppend = "-Dshapes.answer=42")
  public int arguments() {
    return Integer.parseInt(System.getProperty("shapes.answer"));
  }

  /** Writers of a group of threads. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Group("pair")
  @GroupThreads(2)
  public long write() {
    return shared.incrementAndGet();
  }

  /** A reader of the group. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Group("pair")
  @GroupThreads(1)
  public long read() {
    return shared.get();
  }

  /** Has a dollar sign in its name. */
  public static class Dol$lar {

    /** Does nothing. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void dollars() {}
  }

  /** Has one at the end of its name. */
  public static class End$ {

    /** Does nothing. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void dollars() {}
  }

  /** Counts of a thread. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counts {

    /** Shown as a metric. */
    public long seen;

    /** Begins a round. */
    @Setup(Level.Iteration)
    public void clear() {
      seen = 0;
    }
  }

  /** Has a counter of its own. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public void counts(Counts counts) throws InterruptedException {
    counts.seen++;
    millisecond();
  }
}
