package dev.dbtest.cli;

import dev.dbtest.cli.options.TrainingConfiguration;
import dev.dbtest.cli.process.Installation;
import dev.dbtest.cli.process.NanoTime;
import dev.dbtest.cli.process.StandardOutput;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.worker.training.OwnClasses;
import dev.dbtest.worker.training.TrainingProject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Does what a command will do, in a JVM that writes the classes it loaded into an archive when it
 * ends. The launcher script starts it once for each build of dbtest and of the JVM.
 *
 * <p>For our own classes, loading them would be enough; which ones of the JDK are needed, and which
 * it generates for lambdas, is only known once the code has run.
 */
final class ArchiveTraining {

  /**
   * Classes that training does not use: the entry point, and those that are only needed when a
   * project has more than this one, or has been run many times.
   */
  private static final List<String> OF_ANY_RUN =
      List.of(
          "dev/dbtest/cli/Main",
          "dev/dbtest/cli/process/ThisProcess",
          "dev/dbtest/project/ProjectPlaces",
          "dev/dbtest/model/",
          "dev/dbtest/link/codec/Declared",
          "dev/dbtest/link/worker/WorkerReport",
          "dev/dbtest/journal/",
          "dev/dbtest/summary/Reason");

  private ArchiveTraining() {}

  /**
   * Runs commands twice, the second time with what the first time has remembered. What only
   * benchmarks or other reports need is left out, since each class costs every command memory.
   *
   * @param arguments one: an empty directory for the files of the run, which the caller deletes
   */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath();
    TrainingProject.write(project);
    TrainingConfiguration.write(project);
    OwnClasses.load(OF_ANY_RUN);
    for (int i = 0; i < 2; i++) {
      for (String command : List.of("unit", "list")) {
        new Dbtest(nowhere(project), Clock.systemUTC(), new NanoTime())
            .run(List.of(command, "--classpath", project.toString()));
      }
    }
  }

  private static Surroundings nowhere(Path directory) {
    PrintStream sink =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        new StandardOutput(OutputStream.nullOutputStream()),
        sink,
        false,
        false,
        Surroundings.USUAL_COLUMNS,
        Surroundings.USUAL_ROWS,
        Map.of(),
        directory,
        Installation.ofThisProcess());
  }
}
