package dev.dbtest.cli.process;

/**
 * What the command tells its caller, each with one sentence for {@code --help}. Once a number is
 * here it keeps its meaning for ever.
 */
public enum ExitCode {
  /** Everything that was selected ran and passed. */
  PASSED(
      0, "Everything selected ran and passed, was left out on purpose, or failed in quarantine."),
  /** A case is red, or something that is not a case went wrong. */
  FAILED(1, "A test or benchmark failed, ended in an error or could not be run."),
  /** The command cannot start. */
  USAGE(2, "The command could not start: a wrong option or class path, or a failing build."),
  /** A benchmark broke its limit or got slower. */
  REGRESSION(3, "A benchmark is slower or larger than its gate allows."),
  /** There is nothing to run. */
  NOTHING(4, "Nothing was found, or nothing matched the patterns and tags."),
  /** A verdict was demanded and there is none. */
  INCONCLUSIVE(5, "A verdict was demanded and the measurements could not give one."),
  /** A part of a run that was shared among machines is missing. */
  SHARD_MISSING(6, "A shard of the run, or its record, is missing."),
  /** Runs with different plans were put together. */
  INCOMPATIBLE(7, "Records were given that do not belong together."),
  /** dbtest is at fault. */
  INTERNAL(70, "dbtest itself failed; please report it."),
  /** The machine is at fault. */
  INFRASTRUCTURE(
      74, "The machine failed the run: nothing could be taken from the queue of --queue."),
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

  /**
   * Whether the machine or somebody is the reason, and not what was run, so that the same command
   * may be started again and its answer be believed.
   */
  public boolean mayBeRetried() {
    return this == INFRASTRUCTURE || this == INTERRUPTED;
  }
}
