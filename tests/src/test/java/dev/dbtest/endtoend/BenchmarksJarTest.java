package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar of benchmarks with everything in it, run with {@code java -jar} and JMH's options. */
@Tag("integration")
class BenchmarksJarTest {

  private static final String[] SHORT = {
    "-f", "1", "-wi", "1", "-i", "2", "-r", "20ms", "-w", "20ms"
  };

  private final SampleProject steady;

  BenchmarksJarTest(@TempDir Path temp) throws IOException {
    steady = SampleProject.compile("steady", temp);
    pack(temp.resolve("benchmarks.jar"));
  }

  @Test
  void listsAsJmhDoes() {
    Dbtest.Result result = jar("-l");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .isEqualTo("Benchmarks: \nsteady.SteadyGroup.little\nsteady.SteadyGroup.much\n");
  }

  @Test
  void printsWhatJmhPrintsThenTheTablesAndWritesJmhsFile() throws Exception {
    Dbtest.Result result = jar("Steady.*", "-rf", "json", "-rff", "out.json");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .containsSubsequence(
            "# JMH version: 1.37",
            "# Run complete.",
            "Benchmark result is saved to out.json",
            "SteadyGroup  average time",
            "2 passed, 0 failed, 0 skipped");
    assertThat(Files.readString(steady.directory().resolve("out.json")))
        .contains("\"benchmark\" : \"steady.SteadyGroup.much\"");
  }

  @Test
  void writesFilesOfJmhThatCanBeCompared() {
    for (String file : List.of("old.json", "new.json")) {
      Dbtest.Result result =
          jar(
              "SteadyGroup.little",
              "-bm",
              "avgt,sample",
              "-prof",
              "gc",
              "-rf",
              "json",
              "-rff",
              file);
      assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    Dbtest.Result compared = steady.dbtest().run("compare", "old.json", "new.json");

    assertThat(compared.exitCode()).as(compared.toString()).isZero();
    assertThat(compared.out())
        .contains(
            "SteadyGroup  average time", "SteadyGroup  sampled time", "one fork has no interval");
    assertThat(compared.lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
  }

  @Test
  void attachesProfilersAsJmhDoes() {
    Dbtest.Result result = jar("SteadyGroup.little", "-prof", "gc");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("gc.alloc.rate.norm", "B/op");
  }

  @Test
  void helpsAsJmhDoes() {
    Dbtest.Result result = jar("-h");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("-wi <int>", "-prof <profiler>");
  }

  @Test
  void runsTheCommandsOfDbtestToo() {
    Dbtest.Result result = jar("list");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("steady.SteadyGroup  benchmarks");
  }

  private Dbtest.Result jar(String... words) {
    boolean measures = words[0].contains("Steady");
    Stream<String> all =
        Stream.concat(Stream.of(words), measures ? Stream.of(SHORT) : Stream.empty());
    return steady.dbtest().javaJar("benchmarks.jar", all.toList());
  }

  /** Puts the project and all that dbtest runs with into one jar, as a build of a user would. */
  private void pack(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Main-Class", "dev.dbtest.cli.Main");
    manifest.getMainAttributes().putValue("Multi-Release", "true");
    Set<String> names = new HashSet<>();
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      addDirectory(steady.classes(), out, names);
      for (String entry : List.of(Dbtest.classPath().split(File.pathSeparator, -1))) {
        Path path = Path.of(entry);
        if (Files.isDirectory(path)) {
          addDirectory(path, out, names);
        } else if (Files.exists(path)) {
          addJar(path, out, names);
        }
      }
    }
  }

  private static void addDirectory(Path directory, JarOutputStream out, Set<String> names)
      throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        if (names.add(name)) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(path, out);
        }
      }
    }
  }

  private static void addJar(Path jar, JarOutputStream out, Set<String> names) throws IOException {
    try (InputStream file = Files.newInputStream(jar);
        JarInputStream in = new JarInputStream(file)) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (!entry.isDirectory() && names.add(entry.getName())) {
          out.putNextEntry(new JarEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
  }
}
