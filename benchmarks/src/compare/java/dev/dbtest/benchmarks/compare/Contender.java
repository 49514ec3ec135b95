package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.Invocation.Finished;
import java.io.IOException;

/**
 * One of the commands that are compared.
 *
 * @param name name in the table
 * @param command what is run
 * @param before what happens before each run, outside the measured time
 * @param proof text that the output holds if the command did its work
 */
record Contender(String name, Invocation command, Step before, String proof) {

  /** A contender that needs nothing before a run. */
  static Contender of(String name, Invocation command, String proof) {
    return new Contender(name, command, () -> {}, proof);
  }

  /** Runs it once and makes sure that it did its work. */
  Finished run() throws IOException, InterruptedException {
    before.run();
    Finished finished = command.run();
    if (finished.exitCode() != 0 || !finished.output().contains(proof)) {
      throw new IllegalStateException(
          "%s ended with exit code %d, and its output should hold '%s':%n%s%n%s"
              .formatted(name, finished.exitCode(), proof, command.text(), finished.output()));
    }
    return finished;
  }

  /** Runs it once more for its peak memory in bytes, or {@link PeakMemory#UNKNOWN}. */
  long peakMemory() throws IOException, InterruptedException {
    before.run();
    return command.peakMemory();
  }

  /** Something that may fail. */
  @FunctionalInterface
  interface Step {
    /** Does it. */
    void run() throws IOException;
  }
}
