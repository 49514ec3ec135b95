package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.TestProject.Flavour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The commands that {@link CompareWithJUnit} runs, and the projects they run on.
 *
 * @param home the dbtest repository
 * @param junit JUnit's standalone console jar
 */
record JUnitContenders(Path home, Path junit) {

  /** Every test of a project: dbtest with and without its cache, JUnit, and the floor. */
  List<Contender> runners(int classCount, int testCount) throws IOException {
    TestProject ours = project(Flavour.DBTEST, classCount, testCount);
    TestProject theirs = project(Flavour.JUNIT, classCount, testCount);
    int total = classCount * testCount;
    String ourProof = total + " passed, 0 failed, 0 skipped";
    String theirProof = total + " tests successful";
    Invocation unit = dbtest(ours, "unit");
    return List.of(
        Contender.of("`dbtest unit`, discovery cached", unit, ourProof),
        new Contender("`dbtest unit`, nothing cached", unit, () -> forget(ours), ourProof),
        Contender.of("ConsoleLauncher", console(theirs, "execute"), theirProof),
        Contender.of(
            "ConsoleLauncher, serial GC and C1 only",
            console(theirs, "execute", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            theirProof),
        Contender.of("plain reflection", reflection(ours), total + " passed"));
  }

  /** Commands that run no test. */
  List<Contender> startUp() throws IOException {
    TestProject ours = project(Flavour.DBTEST, 100, 10);
    TestProject theirs = project(Flavour.JUNIT, 100, 10);
    Invocation list = dbtest(ours, "list");
    String aClass = "Generated0042Test";
    return List.of(
        Contender.of("`dbtest --version`", dbtest(ours, "--version"), "dbtest"),
        Contender.of("`dbtest list`, 100 classes, cached", list, aClass),
        new Contender(
            "`dbtest list`, 100 classes, nothing cached", list, () -> forget(ours), aClass),
        Contender.of(
            "ConsoleLauncher `discover`, 100 classes", console(theirs, "discover"), "tests found"));
  }

  /** {@code dbtest unit} on small suites that are kept apart in that way. */
  Contender isolated(int classCount, String isolation) throws IOException {
    TestProject ours = project(Flavour.DBTEST, classCount, 2);
    return Contender.of(
        "`dbtest unit --isolation " + isolation + "`",
        dbtest(ours, "unit", "--isolation", isolation),
        2 * classCount + " passed, 0 failed, 0 skipped");
  }

  /** {@code dbtest unit} on a project whose only test writes the time into that file. */
  Invocation ourClock(Path clock) throws IOException {
    Path directory = work().resolve("clock-dbtest");
    return dbtest(TestProject.ofClock(directory, Flavour.DBTEST, clock, ownJar()), "unit");
  }

  /** The same for JUnit. */
  Invocation theirClock(Path clock) throws IOException {
    Path directory = work().resolve("clock-junit");
    return console(TestProject.ofClock(directory, Flavour.JUNIT, clock, junit), "execute");
  }

  /** Directory for everything that a comparison writes. */
  Path work() throws IOException {
    return Files.createDirectories(home.resolve("benchmarks/target/compare"));
  }

  private TestProject project(Flavour flavour, int classCount, int testCount) throws IOException {
    String name = "%s-%dx%d".formatted(flavour, classCount, testCount);
    Path annotations = flavour == Flavour.DBTEST ? ownJar() : junit;
    return TestProject.ofSums(work().resolve(name), flavour, classCount, testCount, annotations);
  }

  private Path ownJar() {
    return home.resolve("benchmarks/target/benchmarks.jar");
  }

  private Invocation dbtest(TestProject project, String subcommand, String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                home.resolve("dbtest").toString(),
                subcommand,
                "--classpath",
                project.classes().toString()));
    words.addAll(List.of(options));
    return new Invocation(words, project.directory());
  }

  private Invocation console(TestProject project, String subcommand, String... jvmOptions) {
    List<String> words = new ArrayList<>(List.of(java()));
    words.addAll(List.of(jvmOptions));
    words.addAll(List.of("-jar", junit.toString(), subcommand, "--disable-banner"));
    words.addAll(List.of("--details", subcommand.equals("execute") ? "summary" : "tree"));
    words.addAll(List.of("--class-path", project.classes().toString(), "--scan-class-path"));
    return new Invocation(words, project.directory());
  }

  private Invocation reflection(TestProject project) {
    String classPath =
        home.resolve("benchmarks/target/classes") + java.io.File.pathSeparator + project.classes();
    return new Invocation(
        List.of(
            java(),
            "-cp",
            classPath,
            PlainReflection.class.getName(),
            project.classes().toString()),
        project.directory());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Removes what dbtest keeps of earlier runs of the project. */
  private static void forget(TestProject project) throws IOException {
    Path state = project.directory().resolve(".dbtest");
    if (Files.exists(state)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(state)) {
        files = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
