package dev.dbtest.cli.process;

/** What the command tells its caller, with one sentence each for {@code --help}. */
public enum ExitCode {
  /** Everything that was selected ran and passed. */
  PASSED(0, "Everything selected ran and passed, or was left out on purpose."),
  /** A case is red, or a problem is that is not a case. */
  FAILED(1, "A test or benchmark failed, ended in an error or could not be run."),
  /** The command cannot start. */
  USAGE(2, "The command could not start: a wrong option or class path, or a failing build."),
  /** A benchmark broke its limit or got slower. */
  REGRESSION(3, "A benchmark is slower or larger than its gate allows."),
  /** There is nothing to run. */
  NOTHING(4, "Nothing was found, or nothing matched the patterns and tags."),
  /** A verdict was demanded and there is none. */
  INCONCLUSIVE(5, "A verdict was demanded and the measurements could not give one."),
  /** dbtest is at fault. */
  INTERNAL(70, "dbtest itself failed; please report it."),
  /** Somebody ended the run. */
  INTERRUPTED(130, "The run was interrupted; what had finished is in the report.");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The number that the process exits with. */
  public int number() {
    return number;
  }

  /** When it is used, as one sentence. */
  public String meaning() {
    return meaning;
  }
}
