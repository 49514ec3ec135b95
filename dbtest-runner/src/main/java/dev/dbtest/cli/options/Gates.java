package dev.dbtest.cli.options;

import dev.dbtest.gate.GateRules;
import java.util.Optional;

/**
 * What turns a run red beside failures.
 *
 * @param regression a benchmark shown slower than its reference by more than this fraction; empty
 *     if slower benchmarks are not a failure
 * @param allocation a benchmark shown to allocate more than its reference by more than this
 *     fraction; empty if that is not a failure
 * @param inconclusive whether a comparison without a verdict is a failure
 * @param flaky whether a test that passed on a retry is a failure
 */
public record Gates(
    Optional<Double> regression, Optional<Double> allocation, boolean inconclusive, boolean flaky) {

  /** What counts as slower, or as more, where the command line names no percentage. */
  private static final double USUAL = 0.01;

  /** The gates that the command line sets. */
  static Gates of(Arguments arguments) throws UsageException {
    Optional<Double> regression = Optional.empty();
    Optional<Double> allocation = Optional.empty();
    boolean inconclusive = false;
    String text = arguments.text(Option.FAIL_ON).orElse("");
    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      if (part.equals("regression")) {
        regression = Optional.of(USUAL);
      } else if (part.startsWith("regression=")) {
        String percentage = part.substring("regression=".length());
        regression = Optional.of(Arguments.percent(Option.FAIL_ON, percentage));
      } else if (part.equals("allocation")) {
        allocation = Optional.of(USUAL);
      } else if (part.startsWith("allocation=")) {
        String percentage = part.substring("allocation=".length());
        allocation = Optional.of(Arguments.percent(Option.FAIL_ON, percentage));
      } else if (part.equals("inconclusive")) {
        inconclusive = true;
      } else {
        throw Arguments.wrong(Option.FAIL_ON, text, "it takes " + Option.FAIL_ON.value());
      }
    }
    return new Gates(regression, allocation, inconclusive, arguments.has(Option.FAIL_ON_FLAKY));
  }

  /** Whether the gate for time is the one without a percentage. */
  boolean isUsual() {
    return regression.isPresent() && regression.get() == USUAL;
  }

  /** The rules that benchmarks are held to. */
  public GateRules rules() {
    return new GateRules(regression.orElse(null), allocation.orElse(null));
  }
}
