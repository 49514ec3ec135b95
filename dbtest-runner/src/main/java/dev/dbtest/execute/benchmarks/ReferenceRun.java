package dev.dbtest.execute.benchmarks;

import dev.dbtest.execute.ChildCommand;
import dev.dbtest.execute.ChildJvm;
import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.host.HostMessage;
import dev.dbtest.model.BenchmarkSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures a fixed workload in a JVM like that of the forks, which takes about a third of a second:
 * that tells machines apart, and shows what an empty benchmark costs on this one.
 */
public final class ReferenceRun {

  private static final String MAIN = "dev.dbtest.jmh.host.ReferenceMain";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HostJars jars;
  private final Path ownJava;
  private final Path workingDirectory;

  /**
   * Measures with these jars.
   *
   * @param jars what hosts need
   * @param ownJava launcher of the forks if the command names none
   * @param workingDirectory where the JVM runs
   */
  public ReferenceRun(HostJars jars, Path ownJava, Path workingDirectory) {
    this.jars = jars;
    this.ownJava = ownJava;
    this.workingDirectory = workingDirectory;
  }

  /**
   * Measures the workload.
   *
   * @param settings the settings whose forks the JVM should resemble
   * @return facts by name, all beginning with {@code reference}; empty if the JVM cannot be started
   *     or does not answer, which the forks themselves will explain better
   */
  public Map<String, String> measure(BenchmarkSettings settings) {
    ChildCommand command =
        new ChildCommand(
            settings.jvm().isEmpty() ? ownJava : Path.of(settings.jvm()),
            settings.jvmArgs(),
            jars.classPath(List.of()),
            MAIN,
            List.of(),
            Map.of(),
            workingDirectory);
    try (ChildJvm jvm = ChildJvm.start(command, (stderr, bytes, length) -> {});
        Link link = jvm.connect(PATIENCE)) {
      Optional<Frame> frame = link.receive();
      if (frame.isPresent() && HostMessage.of(frame.get()) instanceof HostMessage.Ready ready) {
        return ready.facts();
      }
      return Map.of();
    } catch (IOException | MalformedFrameException e) {
      return Map.of();
    }
  }
}
