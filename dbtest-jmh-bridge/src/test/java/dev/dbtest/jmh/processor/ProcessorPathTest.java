package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.BenchmarkGroup;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.generators.BenchmarkProcessor;
import org.openjdk.jmh.infra.Blackhole;

/** The compiler finds the processor by itself, as it does in a user's build. */
class ProcessorPathTest {

  private static final String GROUP =
      "package p; import dev.dbtest.api.*;"
          + "@BenchmarkGroup public class G { @Bench public void a() {} }";

  private static final String PLAIN =
      "package p; public class Plain {"
          + " @org.openjdk.jmh.annotations.Benchmark public void a() {} }";

  private static final String CLASS_PATH =
      Compiler.path(Compiler.home(BenchmarkGroup.class), Compiler.home(Blackhole.class));

  private static final String OURS =
      Compiler.path(Compiler.home(DbtestProcessor.class)) + File.pathSeparator + CLASS_PATH;

  private static final String JMHS = Compiler.path(Compiler.home(BenchmarkProcessor.class));

  private final Path directory;

  ProcessorPathTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void oursAloneIsFoundAsAService() throws Exception {
    assertThat(javac(OURS, GROUP, PLAIN)).isEmpty();
    assertThat(benchmarks()).hasSize(2);
  }

  @Test
  void jmhsOwnIsNotAskedWhenItComesAfterOurs() throws Exception {
    assertThat(javac(OURS + File.pathSeparator + JMHS, GROUP, PLAIN)).isEmpty();
    assertThat(benchmarks()).hasSize(2);
  }

  @Test
  void jmhsOwnBeforeOursIsOneClearError() throws Exception {
    assertThat(javac(JMHS + File.pathSeparator + OURS, GROUP, PLAIN))
        .startsWith("error: [DBT902] p.jmh_generated.Plain_a_jmhTest was written before")
        .contains("Remove org.openjdk.jmh:jmh-generator-annprocess")
        .containsOnlyOnce("error:");
  }

  @Test
  void jmhsOwnBeforeOursDoesNoHarmWithoutJmhsAnnotations() throws Exception {
    assertThat(javac(JMHS + File.pathSeparator + OURS, GROUP)).isEmpty();
    assertThat(benchmarks()).hasSize(1);
  }

  @Test
  void ourAnnotationsAreClaimedSoThatLintHasNothingToSay() throws Exception {
    assertThat(javac(OURS, "-Xlint:processing", "-Werror", GROUP)).isEmpty();
  }

  @Test
  void gradleIsToldThatItAggregates() {
    assertThat(Resources.read("META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo(DbtestProcessor.class.getName() + ",aggregating\n");
  }

  /**
   * Runs the compiler in a JVM of its own: within ours it would find the processors of these tests
   * instead of those on the path.
   *
   * @return what it prints
   */
  private String javac(String processorPath, String... optionsAndSources)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-d", Files.createDirectories(classes()).toString()));
    command.addAll(List.of("-cp", CLASS_PATH, "-processorpath", processorPath));
    for (String each : optionsAndSources) {
      command.add(each.startsWith("-") ? each : save(each));
    }
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }

  private String save(String source) throws IOException {
    String name = source.equals(GROUP) ? "G.java" : "Plain.java";
    return Files.writeString(directory.resolve(name), source).toString();
  }

  private List<String> benchmarks() throws IOException {
    return Files.readAllLines(classes().resolve("META-INF/BenchmarkList"));
  }

  private Path classes() {
    return directory.resolve("classes");
  }
}
