package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.Main;

/** What the processor makes runs under plain JMH. */
class RunTest {

  /** Writes a line for each call that JMH makes, so that the test sees their order. */
  private static final String GROUP =
      """
      package p;
      import dev.dbtest.api.*;
      import java.io.*;
      @BenchmarkGroup(mode = BenchMode.SINGLE_SHOT, rounds = 2, warmupRounds = 0, forks = 1)
      public class AGroup extends ZBase {
        @Params({"1", "2"}) public int size;
        @SetupSuite public void open() { log("open"); }
        @Setup public void begin() { log("begin"); }
        @Bench(baseline = true) public int measured(State state) { log("measured " + size + state.n); return size; }
        @Teardown public void end() { log("end"); }
        @TeardownSuite public void close() { log("close"); }

        @Scope(Scope.Sharing.THREAD)
        public static class State {
          @Params("7") public long n;
        }
      }

      abstract class ZBase {
        @SetupSuite public void openBase() { log("openBase"); }
        @Setup public void beginBase() { log("beginBase"); }
        @Teardown public void endBase() { log("endBase"); }
        @TeardownSuite public void closeBase() { log("closeBase"); }

        static void log(String line) {
          try (Writer writer = new FileWriter(System.getProperty("user.dir") + "/calls", true)) {
            writer.write(line + "\\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
      """;

  private final Path directory;

  RunTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void setsUpBaseClassesFirstAndTearsThemDownLastAndAssignsParameters() throws Exception {
    Compiled compiled = new Compiler(directory).compile(GROUP);
    assertThat(compiled.errors()).isEmpty();

    String output = jmh(compiled);

    assertThat(output).contains("AGroup.measured").doesNotContain("Exception");
    List<String> round = List.of("beginBase", "begin", "measured 17", "end", "endBase");
    List<String> fork = new ArrayList<>(List.of("openBase", "open"));
    fork.addAll(round);
    fork.addAll(round);
    fork.addAll(List.of("close", "closeBase"));
    List<String> calls = new ArrayList<>(fork);
    fork.forEach(call -> calls.add(call.replace("17", "27")));
    assertThat(Files.readAllLines(directory.resolve("calls"))).isEqualTo(calls);
  }

  /** Runs all benchmarks in a JVM of their own and its forks; the output is what both print. */
  private String jmh(Compiled compiled) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    List<String> classPath = new ArrayList<>(List.of(compiled.classes().toString()));
    classPath.addAll(
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                String.join(File.pathSeparator, classPath),
                Main.class.getName())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
