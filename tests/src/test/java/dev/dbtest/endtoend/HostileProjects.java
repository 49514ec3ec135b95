package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Projects under {@code tests/projects/hostile}. In each of them {@code HostileSuite} does
 * something that could hide its tests or harm others, and {@code NeighbourSuite} is healthy.
 *
 * <p>All of them are compiled in one go, which takes as long as one. A project may hold beside
 * {@code src} a file {@code deleted} that names classes which are missing at run time, and sources
 * in {@code later} that replace classes after the others were compiled.
 *
 * @param directory holds a directory with {@code classes} for each project, {@code all} with the
 *     classes of all, and {@code healthy} with their healthy suites
 */
record HostileProjects(Path directory) {

  private static final Path SOURCES = Path.of("projects", "hostile");
  private static final String ALL = "all";
  private static final String CLASSES = "classes";

  /** Compiles all projects into an empty directory. */
  static HostileProjects compile(Path directory) {
    try {
      Path all = Files.createDirectories(directory.resolve(ALL).resolve(CLASSES));
      SampleProject.compile(sources("src"), all, "-proc:none");
      for (String name : names()) {
        Path deleted = SOURCES.resolve(name).resolve("deleted");
        if (Files.exists(deleted)) {
          for (String file : Files.readAllLines(deleted)) {
            Files.delete(all.resolve(file));
          }
        }
      }
      SampleProject.compile(sources("later"), all, "-proc:none");
      HostileProjects projects = new HostileProjects(directory);
      for (String name : names()) {
        copyClasses(projects.all(), projects.project(name), packageOf(name), "*.class");
        copyClasses(projects.all(), projects.healthy(), packageOf(name), "NeighbourSuite.class");
      }
      return projects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all projects, in order. */
  static List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(SOURCES)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** The package of a project's classes. */
  static String packageOf(String name) {
    return "hostile." + name.replace("-", "");
  }

  private static List<Path> sources(String directory) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : names()) {
      Path root = SOURCES.resolve(name).resolve(directory);
      if (Files.exists(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }

  private static void copyClasses(
      SampleProject from, SampleProject to, String packageName, String glob) throws IOException {
    Path inside = Path.of(packageName.replace('.', '/'));
    Path target = Files.createDirectories(to.classes().resolve(inside));
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(from.classes().resolve(inside), glob)) {
      for (Path file : files) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  /** One project. */
  SampleProject project(String name) {
    return new SampleProject(directory.resolve(name));
  }

  /** The healthy suites of all projects. */
  SampleProject healthy() {
    return new SampleProject(directory.resolve("healthy"));
  }

  /** All projects as one. */
  SampleProject all() {
    return new SampleProject(directory.resolve(ALL));
  }

  /**
   * Runs one project with a temporary directory of its own, and sees to it that nothing stays
   * there.
   *
   * @param options of {@code dbtest unit}
   */
  HostileRun run(String name, String... options) {
    SampleProject project = project(name);
    try {
      Path temporary = Files.createDirectories(project.directory().resolve("tmp"));
      List<String> words = new ArrayList<>(List.of("unit", "--classpath", project.classPath()));
      words.addAll(List.of("--order", "declared", LastRun.REPORT));
      words.addAll(List.of(options));
      Dbtest.Result result =
          project
              .dbtest()
              .withJvmOption("-Djava.io.tmpdir=" + temporary)
              .run(words.toArray(String[]::new));
      try (Stream<Path> left = Files.list(temporary)) {
        assertThat(left).as("left in the temporary directory").isEmpty();
      }
      return new HostileRun(packageOf(name), result, LastRun.of(project));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What came of a hostile project.
   *
   * @param packageName of its classes
   * @param result of the command
   * @param cases what the command kept of the run
   */
  record HostileRun(String packageName, Dbtest.Result result, LastRun cases) {

    /** A test of the hostile suite as reports name it. */
    String hostile(String method) {
      return packageName + ".HostileSuite#" + method;
    }

    /** The status of the healthy test. */
    String neighbour() {
      return cases.status(packageName + ".NeighbourSuite#isHealthy");
    }
  }
}
