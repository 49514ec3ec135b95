package dev.dbtest.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has Maven compile a project and say what each module's class path is. */
final class MavenBuild {

  /** Where each module's class path goes, relative to the module. */
  static final Path ANSWER = Path.of("target", "dbtest", "module-class-path.txt");

  // A build whose poms give no version of this plugin would get the one that Maven was released
  // with.
  private static final String BUILD_CLASS_PATH =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

  private final MavenCommand command;
  private final BuildListener listener;

  MavenBuild(MavenCommand command, BuildListener listener) {
    this.command = command;
    this.listener = listener;
  }

  /**
   * Compiles main and test classes of all modules. Maven works offline as long as it has all it
   * needs, because asking for updates can take longer than the build.
   *
   * @param root directory of the topmost pom
   * @throws ProjectException if there is no Maven, or the build fails
   */
  void run(Path root) throws ProjectException {
    Path maven = command.forProject(root);
    Attempt attempt = attempt(maven, root, true);
    if (!attempt.succeeded() && attempt.output().contains("offline mode")) {
      attempt = attempt(maven, root, false);
    }
    if (!attempt.succeeded()) {
      throw new ProjectException(
          ProjectException.Kind.UNUSABLE,
          root
              + ": Maven could not compile the project; fix what it reports below, or run what was"
              + " compiled last with --no-build",
          attempt.output().strip());
    }
  }

  private Attempt attempt(Path maven, Path root, boolean offline) throws ProjectException {
    List<String> arguments = new ArrayList<>();
    arguments.add(maven.toString());
    arguments.addAll(List.of("-q", "-B", "-Dstyle.color=never"));
    if (offline) {
      arguments.add("-o");
    }
    // Style checks belong to the project's own build; they are not a reason to leave its tests out.
    arguments.addAll(List.of("-Dspotless.check.skip=true", "-Dcheckstyle.skip=true"));
    arguments.addAll(List.of("test-compile", BUILD_CLASS_PATH));
    arguments.addAll(List.of("-Dmdep.includeScope=test", "-Dmdep.outputFile=" + ANSWER));
    listener.buildStarted("mvn test-compile");
    try {
      return run(arguments, root);
    } finally {
      listener.buildEnded();
    }
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
