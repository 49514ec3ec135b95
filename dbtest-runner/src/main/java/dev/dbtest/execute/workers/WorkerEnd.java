package dev.dbtest.execute.workers;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a worker ended.
 *
 * @param exitCode exit code of its JVM; empty if it had none of its own
 * @param killed whether it had to be killed because it took too long to end
 * @param output the last that it printed to its real standard output and error
 * @param crashReport the JVM's report of its own crash, shortened; empty if there is none
 * @param hooks what is known of trouble in its shutdown hooks, as words about it
 */
record WorkerEnd(
    OptionalInt exitCode,
    boolean killed,
    String output,
    String crashReport,
    Optional<String> hooks) {

  private static final int SIGNALS = 128;

  /** What the worker exits with when it cannot even describe what happened. */
  private static final int OUT_OF_MEMORY = 71;

  private static final int LEFT_PROCESSES = 72;

  /** Whether the worker ended in order, except that processes of the code under test still ran. */
  boolean leftProcesses() {
    return exitCode.isPresent() && exitCode.getAsInt() == LEFT_PROCESSES;
  }

  /** What went wrong when it was told to end, as words about it; empty if nothing did. */
  Optional<String> trouble() {
    if (killed) {
      return Optional.of("it did not end by itself and was killed");
    }
    boolean inOrder = exitCode.isEmpty() || exitCode.getAsInt() == 0 || leftProcesses();
    return inOrder ? hooks : Optional.of("it " + words());
  }

  /** How it ended, in words such as "exited with code 3" or "was killed (signal 9)". */
  String words() {
    if (exitCode.isEmpty()) {
      return "ended";
    }
    int code = exitCode.getAsInt();
    if (!crashReport.isEmpty()) {
      return "crashed (exit code " + code + ")";
    }
    return switch (code) {
      case OUT_OF_MEMORY -> "ran out of memory (exit code 71)";
      case SIGNALS + 6 -> "crashed (exit code 134, signal 6)";
      case SIGNALS + 9 ->
          "was killed (exit code 137, signal 9), perhaps by the system because memory ran out";
      case SIGNALS + 11 -> "crashed (exit code 139, signal 11)";
      case SIGNALS + 15 -> "was told to end (exit code 143, signal 15)";
      default -> "exited with code " + code;
    };
  }

  /** Details that help to find out why the worker ended. */
  String dossier() {
    StringBuilder text = new StringBuilder();
    if (!crashReport.isEmpty()) {
      text.append(crashReport).append("\n\n");
    }
    if (!output.isBlank()) {
      text.append("Last output of the worker JVM:\n").append(output.strip()).append('\n');
    }
    return text.toString().strip();
  }
}
