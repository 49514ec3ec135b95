package dev.dbtest.cli;

import java.util.List;

/** Ends a command before it ran anything, for a reason that its user can do something about. */
final class CommandFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final transient List<String> lines;

  /**
   * Ends a command.
   *
   * @param code what the command exits with
   * @param lines what is wrong and what to do about it
   */
  CommandFailure(ExitCode code, List<String> lines) {
    super(String.join("\n", lines));
    this.code = code;
    this.lines = List.copyOf(lines);
  }

  /** What the command exits with. */
  ExitCode code() {
    return code;
  }

  /** What is wrong and what to do about it. */
  List<String> lines() {
    return lines;
  }
}
