package dev.dbtest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.jmh.processor.DbtestProcessor;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Origin;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Tags;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** Groups as the processor compiles them, with dbtest's annotations and with JMH's. */
class GroupDiscoveryTest {

  private static final String PARSE =
      """
      package p;
      import dev.dbtest.api.*;
      @BenchmarkGroup(tags = "json", forks = 2, rounds = 3, warmupRounds = 0, roundTime = "20ms",
          warmupTime = "10ms", mode = BenchMode.SAMPLE_TIME, threads = 2, jvmArgs = "-Xmx1g")
      public class ParseGroup {
        public enum Kind { SMALL, LARGE }
        @Params({"1024", "65536"}) public int size;
        @Params public Kind kind;
        @Bench public int zebra() { return size; }
        @Bench(baseline = true, tags = "slow") public int apple() { return 1; }
        @Bench(maxRatio = 1.5) @Budget(time = "1.5us", bytes = 64) public int mango() { return 1; }
        @Bench @Skip("later") public int waits() { return 1; }
      }
      """;

  /** Compiled once, since the processor makes a lot of code of it. */
  private static Path parse = Path.of("");

  @BeforeAll
  static void compileOnce(@TempDir Path temp) throws IOException {
    parse = compile(temp, PARSE);
  }

  @Test
  void readsWhatTheAnnotationsSay() {
    Found found = Found.in(parse);

    assertThat(found.problems()).isEmpty();
    BenchmarkGroupInfo group = found.group("p.ParseGroup");
    assertThat(group.origin()).isEqualTo(Origin.DBTEST);
    assertThat(group.tags()).isEqualTo(Tags.of("json"));
    assertThat(group.benchmarks())
        .extracting(benchmark -> benchmark.id().method())
        .containsExactly("zebra", "apple", "mango", "waits");
    assertThat(group.benchmarks())
        .extracting(BenchmarkInfo::baseline)
        .containsExactly(false, true, false, false);
    assertThat(group.benchmarks().get(1).tags()).isEqualTo(Tags.of("json", "slow"));
    assertThat(group.benchmarks().get(2).limits()).isEqualTo(new Limits(1.5, 1500.0, 64.0));
    assertThat(group.benchmarks().get(0).limits()).isEqualTo(Limits.NONE);
    assertThat(group.benchmarks().get(3).skipReason()).isEqualTo("later");
    assertThat(group.benchmarks().get(0).declared())
        .isEqualTo(
            new Declared(
                Mode.SAMPLE_TIME,
                2,
                0,
                Duration.ofMillis(10),
                3,
                Duration.ofMillis(20),
                2,
                List.of("-Xmx1g")));
  }

  @Test
  void readsParametersInTheOrderOfTheirFieldsAndAllConstantsOfAnEnum() {
    BenchmarkGroupInfo group = Found.in(parse).group("p.ParseGroup");

    assertThat(group.benchmarks().get(0).parameters())
        .containsExactly(
            new Parameter("size", List.of("1024", "65536")),
            new Parameter("kind", List.of("SMALL", "LARGE")));
    assertThat(group.benchmarks().get(0).cases())
        .extracting(CaseId::text)
        .startsWith("p.ParseGroup#zebra[size=1024,kind=SMALL]")
        .hasSize(4);
  }

  @Test
  void aGroupWithoutSettingsFollowsTheCommand(@TempDir Path temp) throws IOException {
    Found found =
        Found.in(
            compile(
                temp,
                """
                package p; import dev.dbtest.api.*;
                @BenchmarkGroup public class G { @Bench public int a() { return 1; } }
                """));

    assertThat(found.group("p.G").benchmarks().get(0).declared()).isEqualTo(Declared.NOTHING);
  }

  @Test
  void readsGroupsInJars(@TempDir Path temp) throws IOException {
    Path jar = CompiledProject.pack(parse, temp.resolve("benchmarks.jar"));

    Found found = Found.in(jar);

    assertThat(found.problems()).isEmpty();
    assertThat(found.group("p.ParseGroup").benchmarks()).hasSize(4);
  }

  @Test
  void plainJmhClassesAreGroups(@TempDir Path temp) throws IOException {
    Found found =
        Found.in(
            compile(
                temp,
                """
                package p;
                import java.util.concurrent.TimeUnit;
                import org.openjdk.jmh.annotations.*;
                @State(Scope.Benchmark) @Fork(value = 2, jvmArgsAppend = "-Dx=y")
                @Warmup(iterations = 4, time = 5, batchSize = 3, timeUnit = TimeUnit.MILLISECONDS)
                public class Plain {
                  @State(Scope.Thread) public static class Extra { @Param({"q", "r"}) public String z; }
                  @Param({"1", "2"}) public int n;
                  @Benchmark @Threads(3) public int second(Extra extra) { return n; }
                  @Benchmark @BenchmarkMode(Mode.AverageTime)
                  @Measurement(iterations = 7, time = 1, batchSize = 6) public int first() { return n; }
                  @Benchmark @Threads(Threads.MAX) public int most() { return n; }
                }
                """));

    assertThat(found.problems()).isEmpty();
    BenchmarkGroupInfo group = found.group("p.Plain");
    assertThat(group.origin()).isEqualTo(Origin.JMH);
    assertThat(group.benchmarks())
        .extracting(benchmark -> benchmark.id().method())
        .containsExactly("second", "first", "most");
    assertThat(group.benchmarks().get(0).parameters())
        .containsExactly(
            new Parameter("n", List.of("1", "2")), new Parameter("z", List.of("q", "r")));
    assertThat(group.benchmarks().get(1).parameters())
        .containsExactly(new Parameter("n", List.of("1", "2")));
    assertThat(group.benchmarks().get(0).declared())
        .isEqualTo(
            new Declared(
                Mode.THROUGHPUT,
                2,
                4,
                Duration.ofMillis(5),
                null,
                null,
                3,
                List.of("-Dx=y"),
                3,
                null));
    assertThat(group.benchmarks().get(1).declared())
        .isEqualTo(
            new Declared(
                Mode.AVERAGE_TIME,
                2,
                4,
                Duration.ofMillis(5),
                7,
                Duration.ofSeconds(1),
                null,
                List.of("-Dx=y"),
                3,
                6));
    assertThat(group.benchmarks().get(2).declared().threads())
        .isEqualTo(Declared.ONE_PER_PROCESSOR);
  }

  @Test
  void aThreadGroupOfJmhIsOneCaseThatBearsItsName(@TempDir Path temp) throws IOException {
    Found found =
        Found.in(
            compile(
                temp,
                """
                package p; import org.openjdk.jmh.annotations.*;
                @State(Scope.Group) public class Queue {
                  @Benchmark @Group("both") @GroupThreads(2) public int put() { return 1; }
                  @Benchmark @Group("both") public int take() { return 1; }
                  @Benchmark @Group("alone") public int peek() { return 1; }
                }
                """));

    assertThat(found.problems()).isEmpty();
    assertThat(found.group("p.Queue").benchmarks())
        .extracting(benchmark -> benchmark.id().text())
        .containsExactly("p.Queue#both", "p.Queue#alone");
  }

  @Test
  void inheritedBenchmarksOfJmhBelongToTheDerivedClass(@TempDir Path temp) throws IOException {
    Found found =
        Found.in(
            compile(
                temp,
                """
                package p; import org.openjdk.jmh.annotations.*;
                @State(Scope.Benchmark) public abstract class Base {
                  @Benchmark public int inherited() { return 1; }
                }
                """,
                "package p; public class Derived extends Base { }"));

    assertThat(found.problems()).isEmpty();
    assertThat(found.discovery().groups()).hasSize(1);
    assertThat(found.group("p.Derived").benchmarks())
        .extracting(benchmark -> benchmark.id().text())
        .containsExactly("p.Derived#inherited");
  }

  @Test
  void findsNestedClassesOfJmh(@TempDir Path temp) throws IOException {
    Found found =
        Found.in(
            compile(
                temp,
                """
                package p; import org.openjdk.jmh.annotations.*;
                public class Outer {
                  @State(Scope.Benchmark) public static class Inner {
                    @Benchmark public int a() { return 1; }
                  }
                }
                """));

    assertThat(found.problems()).isEmpty();
    assertThat(found.group("p.Outer$Inner").benchmarks()).hasSize(1);
  }

  @Test
  void ofSeveralModesTheFirstIsShown(@TempDir Path temp) throws IOException {
    Found found =
        Found.in(
            compile(
                temp,
                """
                package p; import org.openjdk.jmh.annotations.*;
                @BenchmarkMode({Mode.SampleTime, Mode.Throughput})
                public class Many { @Benchmark public int a() { return 1; } }
                """));

    assertThat(found.group("p.Many").benchmarks()).hasSize(1);
    assertThat(found.group("p.Many").benchmarks().get(0).declared().mode())
        .isEqualTo(Mode.SAMPLE_TIME);
    assertThat(found.problemTexts()).isEmpty();
  }

  @Test
  void aBenchmarkThatAsksForNoForkIsMeasuredInForks(@TempDir Path temp) throws IOException {
    Found found =
        Found.in(
            compile(
                temp,
                """
                package p; import org.openjdk.jmh.annotations.*;
                @Fork(0) public class NoFork { @Benchmark public int a() { return 1; } }
                """));

    assertThat(found.group("p.NoFork").benchmarks().get(0).declared().forks()).isNull();
    assertThat(found.problemTexts().get(0)).startsWith("p.NoFork#a: it asks for no fork, but");
  }

  @Test
  void badValuesAreErrorsAndTheBenchmarksStay(@TempDir Path temp) throws IOException {
    // A processor would refuse these values, so a changed class comes first.
    Path changed =
        CompiledProject.in(temp)
            .source(
                PARSE
                    .replace("\"20ms\"", "\"soon\"")
                    .replace("1.5us", "0ns")
                    .replace("= 1.5)", "= -1)"))
            .compile();

    Found found = Found.in(changed, parse);

    assertThat(found.group("p.ParseGroup").benchmarks()).hasSize(4);
    assertThat(found.problemTexts())
        .contains(
            "p.ParseGroup#mango: maxRatio of @Bench is -1.0. It must be a number above 0.",
            "p.ParseGroup#mango: time of @Budget is zero, which nothing can meet. Write a time.")
        .anyMatch(text -> text.startsWith("p.ParseGroup: roundTime of @BenchmarkGroup is wrong"));
  }

  private static Path compile(Path temp, String... sources) throws IOException {
    CompiledProject project =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPathOf(Benchmark.class)
            .processedBy(new DbtestProcessor());
    for (String source : sources) {
      project.source(source);
    }
    return project.compile();
  }
}
