package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhCommandLineTest {

  private static final String GROUP =
      """
      package p;
      @dev.dbtest.api.BenchmarkGroup
      public class Outer {
        @dev.dbtest.api.Bench public void fine() {}
        @dev.dbtest.api.Bench public void fails() { throw new IllegalStateException("no"); }
        @dev.dbtest.api.Bench public void sleeps() throws Exception { Thread.sleep(1); }
        @dev.dbtest.api.BenchmarkGroup
        public static class Inner {
          @dev.dbtest.api.Params({"1", "2"}) public int size;
          @dev.dbtest.api.Bench public int sized() { return size; }
        }
      }
      """;

  private static final List<String> SHORT =
      List.of(
          "-jvmArgs",
          "-XX:TieredStopAtLevel=1",
          "-f",
          "1",
          "-wi",
          "1",
          "-i",
          "2",
          "-r",
          "10ms",
          "-w",
          "10ms",
          "-bm",
          "avgt",
          "-tu",
          "us");

  private static Path classes = Path.of("");
  private static Path directory = Path.of("");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeAll
  static void compile(@TempDir Path temporary) throws IOException {
    directory = temporary;
    classes = HostFixture.compile(temporary.resolve("classes"), List.of(GROUP));
  }

  @Test
  void bringsBackResultsInNanosecondsWhateverTheUnit() throws Exception {
    BenchmarkResult result = run(SHORT, "Outer.sleeps").results().get(0);

    assertThat(result.id().text()).isEqualTo("p.Outer#sleeps");
    assertThat(result.forks()).hasSize(1);
    assertThat(result.forks().get(0).rounds()).hasSize(2);
    // A millisecond at least, however busy the machine is: a thousand in microseconds.
    assertThat(result.forks().get(0).rounds().get(0).score()).isGreaterThanOrEqualTo(1e6);
  }

  @Test
  void keepsWarmUpRoundsThatJmhForgets() throws Exception {
    assertThat(run(SHORT, "Outer.fine").results().get(0).forks().get(0).warmup()).hasSize(1);
  }

  @Test
  void namesNestedClassesAndParametersAsDbtestDoes() throws Exception {
    assertThat(run(SHORT, "Inner").results())
        .extracting(result -> result.id().text())
        .containsExactly("p.Outer$Inner#sized[size=1]", "p.Outer$Inner#sized[size=2]");
  }

  @Test
  void reportsABenchmarkThatJmhPassesOver() throws Exception {
    JmhRun run = run(SHORT, "Outer.fails");

    assertThat(run.exitCode()).isZero();
    assertThat(run.results().get(0).outcome().status()).isEqualTo(Status.ERROR);
    assertThat(((Outcome.Errored) run.results().get(0).outcome()).failure().message())
        .isEqualTo("no");
  }

  @Test
  void printsWhatJmhPrints() throws Exception {
    run(SHORT, "Outer.fine");

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("# Warmup Iteration   1:")
        .contains("Outer.fine")
        .contains("us/op");
  }

  @Test
  void listsAsJmhDoes() throws Exception {
    JmhRun run = run(List.of("-l"));

    assertThat(run.results()).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "Benchmarks: \np.Outer.Inner.sized\np.Outer.fails\np.Outer.fine\np.Outer.sleeps\n");
  }

  @Test
  void exitsAsJmhDoesWhenNothingMatches() throws Exception {
    assertThat(run(List.of("nothing")).exitCode()).isEqualTo(1);
  }

  @Test
  void exitsAsJmhDoesForAnUnknownOption() throws Exception {
    assertThat(run(List.of("--unknown")).exitCode()).isEqualTo(1);
  }

  private JmhRun run(List<String> options, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of(more));
    return new JmhCommandLine(
            HostFixture.jars(), HostFixture.ownJava(), List.of("-Djmh.ignoreLock=true"))
        .run(
            arguments,
            new BenchmarkRuntime("", "", List.of(classes), directory, Map.of()),
            (stderr, bytes, length) -> {
              synchronized (printed) {
                printed.write(bytes, 0, length);
              }
            },
            new Cancellation());
  }
}
