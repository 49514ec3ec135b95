package dev.dbtest.execute.benchmarks;

import dev.dbtest.environment.JavaInstallation;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.ChildCommand;
import dev.dbtest.execute.ChildJvm;
import dev.dbtest.execute.ChildOutput;
import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.host.HostMessage;
import dev.dbtest.model.BenchmarkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs JMH's own command line in a child JVM, which prints what JMH prints and writes what JMH
 * writes, and brings back the results.
 */
public final class JmhCommandLine {

  private static final String MAIN = "dev.dbtest.jmh.host.JmhMain";
  private static final int FIRST_WARNING_JVM = 24;
  private static final int KILLED = 137;
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration END_PATIENCE = Duration.ofSeconds(30);

  private final HostJars jars;
  private final Path java;
  private final List<String> jvmOptions;

  /**
   * Runs JMH.
   *
   * @param jars what JMH's JVM needs
   * @param java launcher of that JVM
   * @param jvmOptions options of that JVM; forks inherit them as they inherit those of JMH's own
   */
  public JmhCommandLine(HostJars jars, Path java, List<String> jvmOptions) {
    this.jars = jars;
    this.java = java;
    this.jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * Runs it to its end.
   *
   * @param arguments JMH's arguments
   * @param runtime the class path to run on
   * @param output receives what JMH prints
   * @param cancellation kills JMH when requested
   * @throws IOException if JMH cannot be started; the message names the cause
   */
  public JmhRun run(
      List<String> arguments,
      BenchmarkRuntime runtime,
      ChildOutput output,
      Cancellation cancellation)
      throws IOException, InterruptedException {
    ChildCommand command =
        new ChildCommand(
            java,
            options(),
            jars.classPath(runtime.classPath()),
            MAIN,
            arguments,
            runtime.environment(),
            runtime.workingDirectory());
    try (ChildJvm jvm = ChildJvm.start(command, output)) {
      Cancellation.Registration registration = cancellation.onRequest(jvm::kill);
      try (Link link = jvm.connect(START_PATIENCE)) {
        List<BenchmarkResult> results = results(link);
        return new JmhRun(jvm.awaitExit(END_PATIENCE).orElse(KILLED), results);
      } finally {
        registration.close();
      }
    }
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    if (new JavaInstallation(java).feature().orElse(0) >= FIRST_WARNING_JVM) {
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    // JMH's lock has a known name in the directory for temporary files, where anybody could put a
    // link or a pipe of that name. An option of the caller comes later and wins.
    options.add("-Djmh.ignoreLock=true");
    options.addAll(jvmOptions);
    return options;
  }

  private static List<BenchmarkResult> results(Link link) {
    List<BenchmarkResult> results = new ArrayList<>();
    try {
      for (Optional<Frame> frame = link.receive(); frame.isPresent(); frame = link.receive()) {
        if (HostMessage.of(frame.get()) instanceof HostMessage.CaseMeasured measured) {
          results.add(measured.result());
        }
      }
    } catch (IOException | MalformedFrameException e) {
      // The child was killed; what it sent before is kept, and its exit code tells the rest.
    }
    return results;
  }
}
