package dev.dbtest.maven.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.jspecify.annotations.Nullable;

/** Runs dbtest in a JVM of its own, on the class path of this plugin. */
final class DbtestProcess {

  private static final int OLDEST_JAVA = 17;

  /** As long as dbtest takes to stop its tests and to write the report of what is done. */
  private static final long SECONDS_TO_END = 15;

  private final MojoExecution execution;
  private final MavenSession session;

  DbtestProcess(MojoExecution execution, MavenSession session) {
    this.execution = execution;
    this.session = session;
  }

  /**
   * Runs it to its end. What it prints goes where Maven prints.
   *
   * @param properties options that tell dbtest's own JVM something
   * @param words the command line of dbtest
   * @throws MojoExecutionException if it cannot be started
   */
  ExitCode run(List<String> properties, List<String> words) throws MojoExecutionException {
    if (Runtime.version().feature() < OLDEST_JAVA) {
      throw new MojoExecutionException(
          "dbtest needs Java 17 or newer, and Maven runs on "
              + Runtime.version().feature()
              + "; point JAVA_HOME at a newer JDK. Tests may still run on another one (--jvm)");
    }
    ProcessBuilder builder = new ProcessBuilder(commandLine(properties, words)).inheritIO();
    builder.directory(new File(session.getExecutionRootDirectory()));
    builder.environment().put("PATH", searchPath(builder.environment().get("PATH")));
    try {
      return new ExitCode(ended(builder.start()));
    } catch (IOException e) {
      throw new MojoExecutionException("dbtest cannot be started: " + e.getMessage(), e);
    }
  }

  private List<String> commandLine(List<String> properties, List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    line.add("-Ddbtest.launcher=" + launcher());
    line.addAll(properties);
    line.addAll(List.of("-cp", classPath(), "dev.dbtest.cli.Main"));
    line.addAll(words);
    return line;
  }

  /** So that commands which repeat a test call the same plugin, with the same profiles. */
  private String launcher() {
    PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
    List<String> profiles = DirectCall.profiles(session);
    return "mvn "
        + (profiles.isEmpty() ? "" : "-P" + String.join(",", profiles) + ' ')
        + plugin.getGroupId()
        + ':'
        + plugin.getArtifactId()
        + ':'
        + plugin.getVersion()
        + ':';
  }

  private String classPath() {
    List<String> entries = new ArrayList<>();
    for (Artifact artifact : execution.getMojoDescriptor().getPluginDescriptor().getArtifacts()) {
      if (artifact.getFile() != null) {
        entries.add(artifact.getFile().getPath());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  /** If dbtest has to ask Maven, it asks the one that is running. */
  private String searchPath(@Nullable String path) {
    String home = session.getSystemProperties().getProperty("maven.home");
    if (home == null || !Files.isDirectory(Path.of(home, "bin"))) {
      return path == null ? "" : path;
    }
    String bin = Path.of(home, "bin").toString();
    return path == null ? bin : bin + File.pathSeparator + path;
  }

  /**
   * Waits for the end. Where Maven is stopped, dbtest may finish its report first: a signal from
   * the terminal has reached it as well, and a second one would end it at once.
   */
  private static int ended(Process process) throws MojoExecutionException {
    Thread hook = new Thread(() -> letEnd(process), "dbtest-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("dbtest was interrupted", e);
    } finally {
      removeHook(hook);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Maven is ending already, and the hook does its work.
    }
  }

  private static void letEnd(Process process) {
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (InterruptedException e) {
      process.destroy();
    }
  }
}
