package dev.dbtest.project;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has Maven compile a project and say what tests of its modules run with. */
final class MavenBuild {

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

  /** What decides Maven's answer beside files and the words of the user. */
  List<String> surroundings() {
    return command.surroundings();
  }

  /**
   * Compiles main and test classes of the modules that are asked for, and of those they need. Maven
   * works offline as long as it has all it needs, because asking for updates can take longer than
   * the build.
   *
   * @param answer a file for what Maven says
   * @throws ProjectException if there is no Maven, or the build fails
   */
  MavenAnswer ask(MavenQuestion question, Path answer) throws ProjectException, IOException {
    Path maven = command.forProject(question.root());
    Files.deleteIfExists(answer);
    Attempt attempt = attempt(maven, question, answer, true);
    if (!attempt.succeeded() && isOffline(attempt) && !isOfflineWanted(question)) {
      attempt = attempt(maven, question, answer, false);
    }
    if (!attempt.succeeded()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          question.root()
              + ": Maven could not compile the project; fix what it reports below, or run what was"
              + " compiled last with --no-build",
          String.join("\n", BuildErrors.in(attempt.output())));
    }
    if (!Files.exists(answer)) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          maven
              + ": did not load dbtest's extension, so the class path is not known; dbtest needs"
              + " Maven 3.8 or newer",
          String.join("\n", BuildErrors.in(attempt.output())));
    }
    try {
      MavenAnswer read = MavenAnswer.read(answer);
      requireProfiles(read);
      return read;
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  /** Maven only warns of it, and builds something else than was asked for. */
  private static void requireProfiles(MavenAnswer answer) throws ProjectException {
    List<String> unknown = answer.unknownProfiles();
    if (!unknown.isEmpty()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          "-P "
              + String.join(",", unknown)
              + ": neither a pom nor Maven's settings have such a profile; check its name");
    }
  }

  private static boolean isOffline(Attempt attempt) {
    return attempt.output().contains("offline mode");
  }

  private static boolean isOfflineWanted(MavenQuestion question) {
    return question.arguments().contains("-o") || question.arguments().contains("--offline");
  }

  private Attempt attempt(Path maven, MavenQuestion question, Path answer, boolean offline)
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
      return run(arguments, question.root());
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

  private static String names(MavenQuestion question) {
    List<String> names = new ArrayList<>();
    for (Path module : question.modules()) {
      names.add(question.root().relativize(module).toString().replace(File.separatorChar, '/'));
    }
    return String.join(",", names);
  }

  private static Attempt run(List<String> arguments, Path root) throws ProjectException {
    Process process = null;
    try {
      process =
          new ProcessBuilder(arguments).directory(root.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = readAll(process.getInputStream());
      return new Attempt(process.waitFor() == 0, output);
    } catch (IOException e) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          arguments.get(0) + ": cannot be started: " + e.getMessage() + "; check the installation");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE, root + ": the build was interrupted; start it again");
    } finally {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
    }
  }

  private static String readAll(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    in.transferTo(bytes);
    return bytes.toString(Charset.defaultCharset());
  }

  /**
   * The outcome of one run of Maven.
   *
   * @param succeeded whether the build passed
   * @param output all it printed
   */
  private record Attempt(boolean succeeded, String output) {}
}
