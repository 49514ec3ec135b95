package dev.dbtest.cli.process;

import java.util.List;

/** Ends a command before it ran anything, for a reason that its user can do something about. */
public final class CommandFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final transient List<String> lines;

  /**
   * Ends a command.
   *
   * @param code what the command exits with
   * @param lines what is wrong and what to do about it
   */
  public CommandFailure(ExitCode code, List<String> lines) {
    super(String.join("\n", lines));
    this.code = code;
    this.lines = List.copyOf(lines);
  }

  /** What the command exits with. */
  public ExitCode code() {
    return code;
  }

  /** What is wrong and what to do about it. */
  public List<String> lines() {
    return lines;
  }
}
