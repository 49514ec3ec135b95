package dev.dbtest.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the project that a command works on. */
public final class ProjectFinder {

  private final MavenProjectLoader maven;

  private ProjectFinder(MavenProjectLoader maven) {
    this.maven = maven;
  }

  /**
   * A finder that runs the project's Maven wrapper, or else the first Maven on the search path.
   *
   * @param environment environment variables
   * @param extension the jar or directory of dbtest-maven-extension; empty if it is not at hand
   * @param listener told about builds
   */
  public static ProjectFinder create(
      Map<String, String> environment, Optional<Path> extension, BuildListener listener) {
    return new ProjectFinder(
        new MavenProjectLoader(new MavenBuild(new MavenCommand(environment), extension, listener)));
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
    Path root = MavenRoots.rootAbove(start);
    if (root == null) {
      Path gradle = GradleProject.nearest(start);
      if (gradle != null) {
        throw new ProjectException(ProjectException.Kind.UNUSABLE, GradleProject.message(gradle));
      }
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          start
              + ": no pom.xml here or in a directory above; change to a Maven project, name one"
              + " with --project, or name directories and jars with --classpath");
    }
    return maven.load(root, request);
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
    return Files.isRegularFile(directory.resolve("pom.xml"))
        ? directory.resolve("target").resolve("dbtest")
        : directory.resolve(".dbtest");
  }
}
