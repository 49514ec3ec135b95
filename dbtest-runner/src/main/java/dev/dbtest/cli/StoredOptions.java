package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.options.Words;
import dev.dbtest.summary.SummaryOptions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What of the options that a run was reported with can be chosen anew when it is shown again. */
final class StoredOptions {

  private final Optional<TimeUnit> unit;
  private final int slowest;

  private StoredOptions(Optional<TimeUnit> unit, int slowest) {
    this.unit = unit;
    this.slowest = slowest;
  }

  /**
   * What the command line chooses.
   *
   * @throws UsageException if an option has a value it does not take
   */
  static StoredOptions of(Arguments arguments, ReportArguments reports) throws UsageException {
    return new StoredOptions(
        arguments.choice(Option.TIME_UNIT, Words.timeUnits()), reports.slowest());
  }

  /** The options of the run, except for what is chosen now. */
  SummaryOptions over(SummaryOptions stored) {
    SummaryOptions options = unit.isPresent() ? stored.withTimeUnit(unit.get()) : stored;
    return slowest > 0 ? options.withSlowest(slowest) : options;
  }
}
