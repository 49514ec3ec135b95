package dev.dbtest.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has Gradle compile a project and say what tests of its modules run with. */
final class GradleBuild implements BuildTool {

  private static final String PARTS = "*.properties";

  /**
   * The script looks at projects while their tasks run, which the first two do not allow. Without
   * the third, projects are left out that the build leaves for later.
   */
  private static final List<String> SETTINGS =
      List.of(
          "-Dorg.gradle.configuration-cache=false",
          "-Dorg.gradle.unsafe.isolated-projects=false",
          "-Dorg.gradle.configureondemand=false");

  private final GradleCommand command;
  private final BuildListener listener;

  GradleBuild(GradleCommand command, BuildListener listener) {
    this.command = command;
    this.listener = listener;
  }

  @Override
  public List<String> surroundings() {
    List<String> words = new ArrayList<>();
    words.add(GradleScript.FILE + ' ' + GradleScript.VERSION);
    words.addAll(command.surroundings());
    return words;
  }

  @Override
  public Path partAt(Path root, Path start) {
    Path nearest = GradleRoots.nearest(start, root);
    return nearest == null ? root : nearest;
  }

  /** Gradle finds those below by itself. */
  @Override
  public List<Path> modulesOf(Path part) {
    return List.of(part);
  }

  @Override
  public List<Path> settingsOf(Path root) {
    return List.of(root.resolve("gradle"));
  }

  @Override
  public BuildAnswer ask(BuildQuestion question, Path scratch)
      throws ProjectException, IOException {
    requireNoWordsForMaven(question);
    Path gradle = command.forProject(question.root());
    delete(scratch);
    Files.createDirectories(scratch);
    try {
      BuildRun attempt = run(gradle, question, scratch);
      if (!attempt.succeeded()) {
        throw failed(
            question.root()
                + ": Gradle could not compile the project; fix what it reports below, or run what"
                + " was compiled last with --no-build",
            attempt);
      }
      List<Path> parts = filesIn(scratch, PARTS);
      if (parts.isEmpty()) {
        throw failed(
            gradle
                + ": did not run dbtest's script, so the class path is not known; dbtest needs"
                + " Gradle 6.8 or newer",
            attempt);
      }
      return BuildAnswer.read(parts);
    } finally {
      delete(scratch);
    }
  }

  private static void requireNoWordsForMaven(BuildQuestion question) throws ProjectException {
    if (!question.arguments().isEmpty()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          question.root()
              + ": a Gradle project, and -P, -s and --maven-arg are words for Maven; set"
              + " properties of Gradle in gradle.properties, or in the environment as"
              + " ORG_GRADLE_PROJECT_name=value");
    }
  }

  private static ProjectException failed(String message, BuildRun attempt) {
    return new ProjectException(
        ProjectException.Kind.UNUSABLE,
        message,
        String.join("\n", GradleErrors.in(attempt.output())));
  }

  private BuildRun run(Path gradle, BuildQuestion question, Path scratch)
      throws ProjectException, IOException {
    List<String> task = new ArrayList<>();
    for (Path part : question.modules()) {
      // There, the name of a task stands for those of this project and of the ones below it.
      task.add("-p");
      task.add(question.root().relativize(part).toString().replace(File.separatorChar, '/'));
    }
    task.add(GradleScript.TASK);
    List<String> arguments = new ArrayList<>();
    arguments.add(gradle.toString());
    arguments.addAll(List.of("-q", "--console=plain", "--warning-mode=none"));
    arguments.addAll(SETTINGS);
    arguments.add("-Ddbtest.answer=" + scratch);
    arguments.add("--init-script");
    arguments.add(GradleScript.writeTo(scratch).toString());
    arguments.addAll(task);
    listener.buildStarted("gradle " + String.join(" ", task));
    try {
      return BuildRun.of(arguments, question.root());
    } finally {
      listener.buildEnded();
    }
  }

  /** By name: the script numbers the projects. */
  private static List<Path> filesIn(Path directory, String names) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, names)) {
      for (Path file : found) {
        files.add(file);
      }
    }
    files.sort(null);
    return files;
  }

  private static void delete(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      for (Path file : filesIn(directory, "*")) {
        Files.delete(file);
      }
      Files.delete(directory);
    }
  }
}
