package dev.dbtest.execute.benchmarks;

import dev.dbtest.environment.JavaInstallation;
import dev.dbtest.execute.ChildCommand;
import dev.dbtest.execute.ChildJvm;
import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.state.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts JMH hosts. */
public final class HostStarter {

  private static final String MAIN = "dev.dbtest.jmh.host.HostMain";

  /**
   * The host only waits for forks and reads frames: the smallest collector and compiler are enough.
   */
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-XX:NewSize=2m", "-Xmx256m");

  private static final int FIRST_WARNING_JVM = 24;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HostJars jars;
  private final Path ownJava;
  private final Path temporary;

  /**
   * Starts hosts with these jars.
   *
   * @param jars what hosts need
   * @param ownJava the launcher of the JVM that is to run hosts if the command names none
   * @param temporary an existing directory for temporary files; each host gets a subdirectory of
   *     its own
   */
  public HostStarter(HostJars jars, Path ownJava, Path temporary) {
    this.jars = jars;
    this.ownJava = ownJava;
    this.temporary = temporary;
  }

  /**
   * Starts a host, on the JVM of its forks: JMH finds out on the host's JVM what the forks' JVM can
   * do.
   *
   * @param runtime the class path to run on
   * @param java launcher of the forks; empty for the runner's own
   * @throws IOException if it cannot be started; the message names the cause
   */
  HostConnection start(BenchmarkRuntime runtime, String java) throws IOException {
    Path launcher = java.isEmpty() ? ownJava : Path.of(java);
    Path directory = PrivateFiles.createDirectory(temporary);
    List<String> options = new ArrayList<>(SMALL);
    // JMH leaves files behind when it is killed; in this directory they can be found and deleted.
    options.add("-Djava.io.tmpdir=" + directory);
    options.add("-Ddbtest.host.directory=" + directory);
    if (new JavaInstallation(launcher).feature().orElse(0) >= FIRST_WARNING_JVM) {
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    ChildCommand command =
        new ChildCommand(
            launcher,
            options,
            jars.classPath(runtime.classPath()),
            MAIN,
            List.of(),
            runtime.environment(),
            runtime.workingDirectory());
    ChildJvm jvm = ChildJvm.start(command, (stderr, bytes, length) -> {});
    try {
      return new HostConnection(jvm, jvm.connect(PATIENCE), directory);
    } catch (IOException e) {
      jvm.close();
      DeadFronts.delete(directory);
      throw e;
    }
  }
}
