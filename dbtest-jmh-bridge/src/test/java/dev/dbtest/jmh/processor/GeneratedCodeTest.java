package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/** A class with our annotations becomes what its twin with JMH's becomes. */
class GeneratedCodeTest {

  private static final String OURS =
      """
      package p;
      import dev.dbtest.api.*;
      import org.openjdk.jmh.infra.Blackhole;
      @BenchmarkGroup(forks = 2, rounds = 4, warmupRounds = 0, roundTime = "100ms",
          mode = BenchMode.SAMPLE_TIME, threads = 2, jvmArgs = {"-Xmx64m", "-Da=b"},
          touchHeap = false)
      public class TwinGroup {
        @Params({"1", "22"}) public int size;
        @Params public Thread.State state;
        @Params({"x"}) String text;
        @Scope(Scope.Sharing.THREAD)
        public static class Local {
          @SetupSuite public void open() {}
          @Teardown public void check(Shared shared) {}
        }
        @Scope(Scope.Sharing.BENCHMARK)
        public static class Shared { public long count; }
        @SetupSuite public void load() {}
        @Setup public void reset(Blackhole hole) {}
        @Bench(baseline = true) public Object plain() { return text; }
        @Bench(operations = 10) public int many(Local local, Blackhole hole) { return size; }
        @Bench public void nothing(Shared shared) {}
        @Teardown public void drain() {}
        @TeardownSuite public void close() {}
      }
      """;

  private static final String THEIRS =
      """
      package p;
      import java.util.concurrent.TimeUnit;
      import org.openjdk.jmh.annotations.*;
      import org.openjdk.jmh.infra.Blackhole;
      @State(Scope.Benchmark)
      @Fork(value = 2, jvmArgsAppend = {"-Xmx64m", "-Da=b", "-XX:-AlwaysPreTouch"})
      @Measurement(iterations = 4, time = 100, timeUnit = TimeUnit.MILLISECONDS)
      @Warmup(iterations = 0, time = 100, timeUnit = TimeUnit.MILLISECONDS)
      @BenchmarkMode(Mode.SampleTime)
      @OutputTimeUnit(TimeUnit.NANOSECONDS)
      @Threads(2)
      public class TwinGroup {
        @Param({"1", "22"}) public int size;
        @Param public Thread.State state;
        @Param({"x"}) String text;
        @State(Scope.Thread)
        public static class Local {
          @Setup(Level.Trial) public void open() {}
          @TearDown(Level.Iteration) public void check(Shared shared) {}
        }
        @State(Scope.Benchmark)
        public static class Shared { public long count; }
        @Setup(Level.Trial) public void load() {}
        @Setup(Level.Iteration) public void reset(Blackhole hole) {}
        @Benchmark public Object plain() { return text; }
        @Benchmark @OperationsPerInvocation(10) public int many(Local local, Blackhole hole) { return size; }
        @Benchmark public void nothing(Shared shared) {}
        @TearDown(Level.Iteration) public void drain() {}
        @TearDown(Level.Trial) public void close() {}
      }
      """;

  @Test
  void isThatOfTheTwinWithJmhAnnotations(@TempDir Path one, @TempDir Path two) {
    Compiled ours = new Compiler(one).compile(OURS);
    Compiled theirs = new Compiler(two).with(new BenchmarkProcessor()).compile(THEIRS);
    assertSame(ours, theirs);
  }

  @Test
  void isThatOfJmhForJmhAnnotations(@TempDir Path one, @TempDir Path two) {
    String source = Resources.read("legal/PlainJmh.java");
    Compiled ours = new Compiler(one).compile(source);
    Compiled theirs = new Compiler(two).with(new BenchmarkProcessor()).compile(source);
    assertSame(ours, theirs);
  }

  @Test
  void hasTheWarningsOfJmhUnderAllLints(@TempDir Path one, @TempDir Path two) {
    Compiled ours = new Compiler(one).with("-Xlint:all").compile(OURS);
    Compiled theirs =
        new Compiler(two).with(new BenchmarkProcessor()).with("-Xlint:all").compile(THEIRS);
    assertThat(ours.errors()).isEmpty();
    assertThat(ours.warnings()).isEqualTo(theirs.warnings());
  }

  private static void assertSame(Compiled ours, Compiled theirs) {
    assertThat(ours.errors()).isEmpty();
    assertThat(theirs.errors()).isEmpty();
    assertThat(ours.generated()).hasSizeGreaterThan(10);
    assertSame(ours.generated(), theirs.generated());
    assertThat(ours.hints()).isEqualTo(theirs.hints());
    assertThat(ours.benchmarks()).isEqualTo(theirs.benchmarks());
  }

  /** File by file, so that a difference is shown without the rest. */
  private static void assertSame(Map<String, String> ours, Map<String, String> theirs) {
    assertThat(ours.keySet()).isEqualTo(theirs.keySet());
    ours.forEach(
        (name, text) -> {
          List<String> expected = Objects.requireNonNull(theirs.get(name)).lines().toList();
          assertThat(text.lines().toList()).as(name).isEqualTo(expected);
        });
  }
}
