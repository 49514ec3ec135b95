package dev.dbtest.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has Maven compile a project and say what tests of its modules run with. */
final class MavenBuild implements BuildTool {

  private final MavenCommand command;
  private final Optional<Path> extension;
  private final BuildListener listener;

  /**
   * Prepares to build.
   *
   * @param extension the jar or directory of dbtest-maven-extension; empty if it is not at hand
   */
  MavenBuild(MavenCommand command, Optional<Path> extension, BuildListener listener) {
    this.command = command;
    this.extension = extension;
    this.listener = listener;
  }

  @Override
  public List<String> surroundings() {
    return command.surroundings();
  }

  @Override
  public Path partAt(Path root, Path start) {
    Path nearest = MavenRoots.nearestPom(start);
    return nearest == null ? root : nearest;
  }

  @Override
  public List<Path> modulesOf(Path part) throws ProjectException {
    return MavenRoots.usualModulesOf(part);
  }

  @Override
  public List<Path> settingsOf(Path root) {
    return MavenRoots.settingsOf(root);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Maven works offline as long as it has all it needs, because asking for updates can take
   * longer than the build.
   */
  @Override
  public BuildAnswer ask(BuildQuestion question, Path answer) throws ProjectException, IOException {
    if (GradleRoots.isBuilt(question.root())) {
      listener.noted(
          question.root() + ": Maven and Gradle both build this project; dbtest asks Maven");
    }
    Path maven = command.forProject(question.root());
    Files.deleteIfExists(answer);
    BuildRun attempt = attempt(maven, question, answer, true);
    if (!attempt.succeeded() && isOffline(attempt) && !isOfflineWanted(question)) {
      attempt = attempt(maven, question, answer, false);
    }
    if (!attempt.succeeded()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          question.root()
              + ": Maven could not compile the project; fix what it reports below, or run what was"
              + " compiled last with --no-build",
          String.join("\n", MavenErrors.in(attempt.output())));
    }
    if (!Files.exists(answer)) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          maven
              + ": did not load dbtest's extension, so the class path is not known; dbtest needs"
              + " Maven 3.8 or newer",
          String.join("\n", MavenErrors.in(attempt.output())));
    }
    try {
      BuildAnswer read = BuildAnswer.read(List.of(answer));
      requireProfiles(read);
      return read;
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  /** Maven only warns of it, and builds something else than was asked for. */
  private static void requireProfiles(BuildAnswer answer) throws ProjectException {
    List<String> unknown = answer.unknownProfiles();
    if (!unknown.isEmpty()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          "-P "
              + String.join(",", unknown)
              + ": neither a pom nor Maven's settings have such a profile; check its name");
    }
  }

  private static boolean isOffline(BuildRun attempt) {
    return attempt.output().contains("offline mode");
  }

  private static boolean isOfflineWanted(BuildQuestion question) {
    return question.arguments().contains("-o") || question.arguments().contains("--offline");
  }

  private BuildRun attempt(Path maven, BuildQuestion question, Path answer, boolean offline)
      throws ProjectException {
    List<String> goal = new ArrayList<>(question.arguments());
    if (!question.modules().isEmpty()) {
      goal.addAll(List.of("-pl", names(question), "-am"));
    }
    goal.add("test-compile");
    List<String> arguments = new ArrayList<>();
    arguments.add(maven.toString());
    arguments.addAll(List.of("-q", "-B", "-Dstyle.color=never"));
    if (offline) {
      arguments.add("-o");
    }
    arguments.add("-Dmaven.ext.class.path=" + extension(question.root()));
    arguments.add("-Ddbtest.answer=" + answer);
    arguments.addAll(goal);
    listener.buildStarted("mvn " + String.join(" ", goal));
    try {
      return BuildRun.of(arguments, question.root());
    } finally {
      listener.buildEnded();
    }
  }

  private Path extension(Path root) throws ProjectException {
    return extension.orElseThrow(
        () ->
            new ProjectException(
                ProjectException.Kind.UNUSABLE,
                root
                    + ": a Maven project, and this dbtest lacks the part that asks Maven; name"
                    + " compiled classes with --classpath"));
  }

  private static String names(BuildQuestion question) {
    List<String> names = new ArrayList<>();
    for (Path module : question.modules()) {
      names.add(question.root().relativize(module).toString().replace(File.separatorChar, '/'));
    }
    return String.join(",", names);
  }
}
