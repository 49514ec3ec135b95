package dev.dbtest.cli;

import java.util.Optional;

/**
 * What turns a run red beside failures.
 *
 * @param regression a benchmark shown slower than its reference by more than this fraction; nothing
 *     if slower benchmarks are no failure
 * @param inconclusive whether a comparison without a verdict is a failure
 * @param flaky whether a test that passed on a retry is a failure
 */
record Gates(Optional<Double> regression, boolean inconclusive, boolean flaky) {

  /** What counts as slower where the command line names no percentage. */
  private static final double USUAL_REGRESSION = 0.01;

  /** The gates that the command line sets. */
  static Gates of(Arguments arguments) throws UsageException {
    Optional<Double> regression = Optional.empty();
    boolean inconclusive = false;
    String text = arguments.text(Option.FAIL_ON).orElse("");
    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      if (part.equals("regression")) {
        regression = Optional.of(USUAL_REGRESSION);
      } else if (part.startsWith("regression=")) {
        String percentage = part.substring("regression=".length());
        regression = Optional.of(Arguments.percent(Option.FAIL_ON, percentage));
      } else if (part.equals("inconclusive")) {
        inconclusive = true;
      } else {
        throw Arguments.wrong(Option.FAIL_ON, text, "it takes " + Option.FAIL_ON.value());
      }
    }
    return new Gates(regression, inconclusive, arguments.has(Option.FAIL_ON_FLAKY));
  }
}
