package dev.dbtest.cli;

import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.run.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Explains in terms of the command line why a run was refused, and what to do about it. */
final class Refusals {

  /** How many tests are named that failed and are not selected. */
  private static final int NAMED = 5;

  private Refusals() {}

  /** The failure with which a command ends whose run was refused. */
  static CommandFailure failure(Refusal refusal, Command command) {
    return new CommandFailure(codeOf(refusal.reason()), lines(refusal, command));
  }

  private static ExitCode codeOf(Refusal.Reason reason) {
    return switch (reason) {
      case NOTHING_USABLE -> ExitCode.FAILED;
      case PROJECT_UNUSABLE,
          PARAMETER_UNKNOWN,
          RESUMES_ANOTHER,
          JOURNAL_UNUSABLE,
          HISTORY_UNREADABLE,
          QUARANTINE_UNREADABLE,
          NOT_MEASURABLE,
          TOO_COSTLY,
          QUEUE_OF_ANOTHER ->
          ExitCode.USAGE;
      case QUEUE_UNUSABLE -> ExitCode.INFRASTRUCTURE;
      case PROJECT_EMPTY,
          NOTHING_FOUND,
          FILTER_UNMATCHED,
          NOTHING_SELECTED,
          NOTHING_FAILED,
          NOTHING_TO_RESUME ->
          ExitCode.NOTHING;
    };
  }

  private static List<String> lines(Refusal refusal, Command command) {
    String known = String.join("\n", refusal.details());
    return switch (refusal.reason()) {
      case PROJECT_UNUSABLE, PROJECT_EMPTY, PARAMETER_UNKNOWN, FILTER_UNMATCHED, JOURNAL_UNUSABLE ->
          refusal.details();
      case NOTHING_USABLE -> nothingUsable(refusal, command);
      case NOTHING_FOUND -> nothingFound(refusal);
      case NOTHING_SELECTED ->
          List.of(
              "There is nothing for '"
                  + command.qualifiedName()
                  + "' to run; 'dbtest list' shows what there is.");
      case NOTHING_FAILED -> nothingFailed(refusal);
      case RESUMES_ANOTHER ->
          List.of(
              "The run that was cut off last planned nothing of what '"
                  + command.qualifiedName()
                  + "' would run here. To go on with it, give this command with --resume: "
                  + refusal.subject(),
              "To run this one from its beginning, leave out --resume.");
      case NOTHING_TO_RESUME ->
          List.of(
              "There is no run to resume in "
                  + refusal.subject()
                  + "; run again without --resume.");
      case HISTORY_UNREADABLE ->
          List.of(
              known
                  + ", so it is not known which tests failed; delete it, or run again without"
                  + " --rerun-failed.");
      case QUARANTINE_UNREADABLE ->
          List.of(
              known,
              "Mend or delete it: without it nobody knows which failures are put up with, so nothing"
                  + " was run.");
      case TOO_COSTLY ->
          List.of(
              "Nothing was measured. Measure fewer benchmarks with a pattern or --param, or shorter"
                  + " ones with --effort quick, --forks or --round-time; --dry-run shows what that"
                  + " takes, and --yes measures all of it.");
      case QUEUE_UNUSABLE ->
          List.of(
              "The queue cannot be used: "
                  + known
                  + ". All shards need --queue with one directory that each of them may write to;"
                  + " nothing was run.");
      case QUEUE_OF_ANOTHER ->
          List.of(
              known + ". Nothing was run.",
              "Give each run a directory of its own with --queue, and all its shards the same"
                  + " classes, options and --plan file.");
      case NOT_MEASURABLE -> List.of("The benchmarks cannot be measured: " + known);
    };
  }

  private static List<String> nothingFailed(Refusal refusal) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "None of the selected tests failed when it was last run; leave out --rerun-failed to run"
            + " them.");
    List<String> others = refusal.details();
    int named = Math.min(others.size(), NAMED);
    for (int i = 0; i < named; i++) {
      lines.add(others.get(i) + " failed when it was last run, and is not selected here.");
    }
    if (others.size() > named) {
      lines.add((others.size() - named) + " more failed then, and are not selected either.");
    }
    return lines;
  }

  private static List<String> nothingUsable(Refusal refusal, Command command) {
    List<String> lines = new ArrayList<>(refusal.details());
    lines.add("Nothing else is left for '" + command.qualifiedName() + "' to run.");
    return lines;
  }

  private static List<String> nothingFound(Refusal refusal) {
    List<String> lines = new ArrayList<>();
    lines.add(
        refusal.subject()
            + ": there are no test suites, no JUnit tests and no benchmark groups in it; annotate"
            + " classes with @TestSuite or @BenchmarkGroup, or name another class path with"
            + " --classpath.");
    lines.addAll(refusal.details());
    return lines;
  }
}
