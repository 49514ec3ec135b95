package dev.dbtest.cli.options;

import dev.dbtest.filter.CaseFilter;
import dev.dbtest.model.CaseKind;
import java.util.EnumSet;
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
      throw new UsageException(
          String.valueOf(e.getMessage()),
          "A tag expression is like 'fast and not (slow or flaky)'; a pattern is like 'Transfer*'.");
    }
  }

  private static Set<CaseKind> kinds(Command command) {
    return switch (command) {
      case ALL, LIST -> EnumSet.allOf(CaseKind.class);
      case UNIT -> EnumSet.of(CaseKind.UNIT);
      case INTEGRATION -> EnumSet.of(CaseKind.INTEGRATION);
      case BENCH -> EnumSet.of(CaseKind.BENCHMARK);
      case COMPARE, REPORT -> EnumSet.noneOf(CaseKind.class);
    };
  }
}
