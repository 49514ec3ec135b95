package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Installation;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.benchmarks.BenchmarkRuntime;
import dev.dbtest.execute.benchmarks.JmhCommandLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Shows which profilers JMH has, and which of them work on this machine. */
final class ProfilersCommand implements Action {

  private final Surroundings surroundings;

  ProfilersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public ExitCode run(Arguments arguments) throws CommandFailure, IOException {
    Installation installation = surroundings.installation();
    JmhCommandLine jmh =
        new JmhCommandLine(installation.hostJars(), installation.java(), List.of());
    BenchmarkRuntime runtime =
        new BenchmarkRuntime("", "", List.of(), surroundings.workingDirectory(), Map.of());
    try {
      int code = jmh.run(List.of("-lprof"), runtime, this::print, new Cancellation()).exitCode();
      surroundings.out().flush();
      return code == 0 ? ExitCode.PASSED : ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, List.of("JMH was interrupted"));
    }
  }

  private synchronized void print(boolean stderr, byte[] bytes, int length) {
    if (stderr) {
      surroundings.err().write(bytes, 0, length);
    } else {
      surroundings.out().write(bytes, 0, length);
    }
  }
}
