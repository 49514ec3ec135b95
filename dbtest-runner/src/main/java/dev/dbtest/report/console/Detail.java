package dev.dbtest.report.console;

/**
 * How much the report tells beyond what went wrong.
 *
 * @param verbose whether to list passed tests, whole stack traces, reasons of skipped cases and
 *     what the run was called with
 * @param output whether to print what passed tests printed
 * @param configuration the configuration that the run went by, too; empty for none
 */
public record Detail(boolean verbose, boolean output, String configuration) {

  /** What went wrong, and a summary. */
  public static final Detail USUAL = new Detail(false, false);

  /** Details of a run that only its command line decided about. */
  public Detail(boolean verbose, boolean output) {
    this(verbose, output, "");
  }
}
