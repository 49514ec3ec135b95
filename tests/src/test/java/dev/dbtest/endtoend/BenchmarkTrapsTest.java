package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks that spoil their forks, and class files that do not fit each other. */
@Tag("integration")
class BenchmarkTrapsTest {

  private static final List<String> SHORT =
      List.of(
          "--forks=1",
          "--rounds=3",
          "--warmup=2",
          "--round-time=10ms",
          "--fork-timeout=15s",
          "--seed=1",
          "--classpath=classes");

  private final SampleProject traps;

  BenchmarkTrapsTest(@TempDir Path temp) {
    traps = SampleProject.compile("traps", temp);
  }

  @Test
  void endsEveryTrapAsAnErrorWithItsCauseAndKeepsTheOthers() {
    Dbtest.Result result = bench("TrapGroup", "BadSetupGroup", "BadTeardownGroup");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1 passed, 11 failed, 0 skipped");
    assertError(result, "TrapGroup#throwsAtOnce", "IllegalStateException: in the first call");
    assertError(result, "TrapGroup#throwsInWarmUp", "in the second warm-up round");
    assertError(result, "TrapGroup#throwsLater", "in the second round");
    assertError(result, "TrapGroup#throwsUnserializable", "Unserializable: cannot travel");
    assertError(result, "TrapGroup#exhausts", "OutOfMemoryError");
    assertError(result, "TrapGroup#exits", "something in it called System.exit");
    assertError(result, "TrapGroup#halts", "code that calls Runtime.halt does that");
    assertError(result, "TrapGroup#crashes", "SIGABRT: the JVM crashed");
    assertError(result, "TrapGroup#hangs", "No round began or ended for 15s");
    assertError(result, "BadSetupGroup#idle", "in suite set-up, ", "nothing to open");
    assertError(result, "BadTeardownGroup#idle", "cannot close");
    assertThat(result.out()).contains("at traps.TrapGroup.throwsLater(TrapGroup.java:");
    assertThat(result.err()).contains("measured", "traps.TrapGroup#fine");
  }

  @Test
  void showsTheLineOfTheSourceAtWhichABenchmarkFailed() throws Exception {
    traps.copySources("traps");

    Dbtest.Result result =
        bench("TrapGroup#throwsLater", "TrapGroup#throwsUnserializable", "BadSetupGroup");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertError(
        result,
        "TrapGroup#throwsLater",
        "TrapGroup.java:51   throw new IllegalStateException(\"in the second round\");");
    assertError(
        result,
        "TrapGroup#throwsUnserializable",
        "TrapGroup.java:59   throw new Unserializable();");
    assertError(
        result,
        "BadSetupGroup#idle",
        "BadSetupGroup.java:14   throw new IllegalArgumentException(\"nothing to open\");");
  }

  @Test
  void killsAForkThatHangsWithTheProcessesThatItStarted() throws Exception {
    Path pid = traps.directory().resolve("child.pid");

    Dbtest.Result result = bench("TrapGroup#hangs", "--jvm-arg=-Dtraps.pid=" + pid);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    long child = Long.parseLong(Files.readString(pid));
    assertThat(Dbtest.hasEnded(child)).as("process " + child).isTrue();
  }

  @Test
  void namesAGroupWhoseClassIsGone() throws Exception {
    Files.delete(traps.classes().resolve("traps/GoneGroup.class"));

    Dbtest.Result result = bench("TrapGroup#fine");

    assertProblem(result, "traps.GoneGroup", "the class is gone", "Compile the benchmarks again");
  }

  @Test
  void namesABenchmarkWhoseGeneratedClassIsGone() throws Exception {
    deleteGenerated();

    Dbtest.Result result = bench("TrapGroup#fine");

    assertProblem(result, "traps.GoneGroup#idle", "is gone", "Compile the benchmarks again");
  }

  @Test
  void namesAGroupThatNoProcessorHasSeen() throws Exception {
    Path list = traps.classes().resolve("META-INF/BenchmarkList");
    List<String> lines = Files.readAllLines(list);
    Files.write(list, lines.stream().filter(line -> !line.contains("GoneGroup")).toList());

    Dbtest.Result result = bench("TrapGroup#fine");

    assertProblem(
        result, "traps.GoneGroup", "no code was generated", "Add dbtest-jmh-bridge to the");
  }

  @Test
  void saysWhyAPatternForAGroupWithoutGeneratedCodeMatchesNothing() throws Exception {
    deleteGenerated();

    Dbtest.Result result = bench("GoneGroup");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(result.err())
        .contains("no case matches this pattern", "traps.GoneGroup#idle: its generated class");
  }

  @Test
  void namesTheClassThatAGroupDoesNotLinkWithout() throws Exception {
    Files.delete(traps.classes().resolve("traps/GoneParent.class"));

    Dbtest.Result result = bench("GoneGroup", "TrapGroup#fine");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1 passed, 1 failed, 0 skipped");
    assertError(result, "GoneGroup#idle", "traps/GoneParent", "not on the class path");
  }

  @Test
  void namesCodeThatWasGeneratedForAnotherVersionOfJmh() throws Exception {
    // Stands for a class of JMH in whose place another version has another one.
    SampleProject other = SampleProject.compile("otherjmh", traps.directory().resolve("other"));

    Dbtest.Result result =
        traps
            .dbtest()
            .run(
                Stream.concat(
                        Stream.of(
                            "bench",
                            "--pattern=TrapGroup#fine",
                            "--classpath=" + traps.classPath(other.classes())),
                        SHORT.stream().filter(word -> !word.startsWith("--classpath")))
                    .toArray(String[]::new));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertError(result, "TrapGroup#fine", "with the JMH version that it runs with");
  }

  private Dbtest.Result bench(String... words) {
    return traps
        .dbtest()
        .run(
            Stream.concat(Stream.of("bench"), Stream.concat(Stream.of(words), SHORT.stream()))
                .toArray(String[]::new));
  }

  private void deleteGenerated() throws IOException {
    Path generated = traps.classes().resolve("traps/jmh_generated");
    try (Stream<Path> files = Files.list(generated)) {
      for (Path file :
          files.filter(path -> path.getFileName().toString().startsWith("GoneGroup")).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The case is in error, with words between its name and the command that repeats it. */
  private static void assertError(Dbtest.Result result, String id, String... words) {
    int start = result.out().indexOf("ERROR traps." + id);
    assertThat(start).as("%s is in error in%n%s", id, result).isNotNegative();
    int end = result.out().indexOf("repeat: dbtest", start);
    assertThat(result.out().substring(start, end)).contains(words);
  }

  /** The run is red for a problem beside the case, and the case has its result. */
  private static void assertProblem(Dbtest.Result result, String... words) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(result.out().lines().filter(line -> line.contains("error " + words[0])))
        .as(result.toString())
        .singleElement()
        .asString()
        .contains(words);
  }
}
