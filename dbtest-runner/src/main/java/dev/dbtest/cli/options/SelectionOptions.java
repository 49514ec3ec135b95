package dev.dbtest.cli.options;

import dev.dbtest.filter.CaseFilter;
import dev.dbtest.model.CaseKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads from the command line which cases a command is about. */
final class SelectionOptions {

  private SelectionOptions() {}

  /**
   * The filter that the command line asks for.
   *
   * @throws UsageException if a pattern or the tag expression is malformed
   */
  static CaseFilter filter(Arguments arguments) throws UsageException {
    try {
      return CaseFilter.of(
          kinds(arguments.command()),
          arguments.texts(Option.PATTERN),
          arguments.texts(Option.EXCLUDE),
          arguments.text(Option.TAGS).orElse(null));
    } catch (IllegalArgumentException e) {
      Origin origin = arguments.origins().get(culprit(arguments));
      String place = origin == null ? "" : origin.text() + ": ";
      throw new UsageException(
          place + e.getMessage(),
          "A tag expression is like 'fast and not (slow or flaky)'; a pattern is like 'Transfer*'.");
    }
  }

  /** The option that is malformed, where one of them is. */
  private static Option culprit(Arguments arguments) {
    for (Option option : new Option[] {Option.PATTERN, Option.EXCLUDE}) {
      try {
        CaseFilter.of(kinds(arguments.command()), arguments.texts(option), List.of(), null);
      } catch (IllegalArgumentException e) {
        return option;
      }
    }
    return Option.TAGS;
  }

  private static Set<CaseKind> kinds(Command command) {
    return switch (command) {
      case ALL, LIST, CONFIG, DOCTOR, PLAN, ARCHIVE -> EnumSet.allOf(CaseKind.class);
      case UNIT -> EnumSet.of(CaseKind.UNIT);
      case INTEGRATION -> EnumSet.of(CaseKind.INTEGRATION);
      case BENCH -> EnumSet.of(CaseKind.BENCHMARK);
      case COMPARE, HISTORY, REPORT, MERGE, INIT, KUBERNETES -> EnumSet.noneOf(CaseKind.class);
    };
  }
}
