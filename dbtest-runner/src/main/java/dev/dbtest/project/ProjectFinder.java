package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the project that a command works on. */
public final class ProjectFinder {

  private final Map<String, String> environment;
  private final Optional<Path> extension;
  private final Optional<Path> answer;
  private final BuildListener listener;

  private ProjectFinder(
      Map<String, String> environment,
      Optional<Path> extension,
      Optional<Path> answer,
      BuildListener listener) {
    this.environment = environment;
    this.extension = extension;
    this.answer = answer;
    this.listener = listener;
  }

  /**
   * A finder that runs the project's wrapper of Maven or Gradle, or else the first one on the
   * search path.
   *
   * @param environment environment variables
   * @param extension the jar or directory of dbtest-maven-extension; empty if it is not at hand
   * @param listener told about builds
   */
  public static ProjectFinder create(
      Map<String, String> environment, Optional<Path> extension, BuildListener listener) {
    return new ProjectFinder(environment, extension, Optional.empty(), listener);
  }

  /**
   * A finder within a build that has compiled the project, and has said what its tests run with.
   *
   * @param answer the file in which the build said so
   */
  public ProjectFinder answeredBy(Path answer) {
    return new ProjectFinder(environment, extension, Optional.of(answer), listener);
  }

  /**
   * Finds the project, and compiles it first if its sources are newer than its classes.
   *
   * @throws ProjectException if there is none, if its build fails, or if the class path is unusable
   */
  public Project find(ProjectRequest request) throws ProjectException {
    Path start = request.start();
    if (!Files.isDirectory(start)) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          "--project " + start + ": no such directory; name the directory that holds the project");
    }
    String classPath = request.classPath();
    if (classPath != null) {
      return onClassPath(start, ClassPathText.parse(classPath, request.workingDirectory()));
    }
    if (answer.isPresent()) {
      return ofBuild(start, answer.get());
    }
    Path pom = MavenRoots.nearestPom(start);
    Path gradle = GradleRoots.nearest(start, pom);
    if (pom == null && gradle == null) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          start
              + ": no pom.xml, settings.gradle or build.gradle here or in a directory above; change"
              + " to a Maven or Gradle project, name one with --project, or name directories and"
              + " jars with --classpath");
    }
    // The nearer one; where both are in one directory, Maven.
    return gradle == null || gradle.equals(pom)
        ? ofMaven(start, request)
        : ofGradle(gradle, request);
  }

  private static Project ofBuild(Path start, Path answer) throws ProjectException {
    try {
      List<ProjectModule> modules = BuildAnswer.read(List.of(answer)).modules(start);
      return new Project(start, stateDirectory(start), modules);
    } catch (IOException e) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          answer + ": the answer of the build cannot be read: " + e.getMessage());
    }
  }

  private Project ofMaven(Path start, ProjectRequest request) throws ProjectException {
    Path root = MavenRoots.rootAbove(start);
    MavenBuild build = new MavenBuild(new MavenCommand(environment), extension, listener);
    return new ProjectLoader(build).load(root == null ? start : root, request);
  }

  private Project ofGradle(Path nearest, ProjectRequest request) throws ProjectException {
    GradleBuild build = new GradleBuild(new GradleCommand(environment), listener);
    return new ProjectLoader(build).load(GradleRoots.rootAbove(nearest), request);
  }

  /**
   * The entries of a class path.
   *
   * @param text entries with the platform's separator between them
   * @param directory what relative entries are relative to
   * @return absolute paths; not empty
   * @throws ProjectException if an entry is unusable or none of them contains a class
   */
  public static List<Path> classPath(String text, Path directory) throws ProjectException {
    return ClassPathText.parse(text, directory);
  }

  private static Project onClassPath(Path start, List<Path> entries) {
    return new Project(
        start, stateDirectory(start), List.of(new ProjectModule("", entries, entries)));
  }

  /** Where a command that works in this directory keeps its state. */
  static Path stateDirectory(Path directory) {
    if (Files.isRegularFile(directory.resolve("pom.xml"))) {
      return directory.resolve("target").resolve("dbtest");
    }
    return GradleRoots.isBuilt(directory)
        ? directory.resolve("build").resolve("dbtest")
        : directory.resolve(".dbtest");
  }
}
