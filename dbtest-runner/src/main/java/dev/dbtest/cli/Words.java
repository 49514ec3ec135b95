package dev.dbtest.cli;

import dev.dbtest.cli.Surroundings.ColorChoice;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Mode;
import dev.dbtest.plan.Effort;
import dev.dbtest.plan.SuiteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Words that options take, with what they mean, in the order of the help. */
final class Words {

  private Words() {}

  static Map<String, ColorChoice> colors() {
    return ofNames(ColorChoice.values());
  }

  static Map<String, Effort> efforts() {
    return ofNames(Effort.values());
  }

  static Map<String, Isolation> isolations() {
    return ofNames(Isolation.values());
  }

  static Map<String, SuiteOrder> orders() {
    return ofNames(SuiteOrder.values());
  }

  static Map<String, TestOutput> outputs() {
    return ofNames(TestOutput.values());
  }

  static Map<String, Mode> modes() {
    return of(Mode.values(), Mode::shortName);
  }

  static Map<String, TimeUnit> timeUnits() {
    Map<String, TimeUnit> units = new LinkedHashMap<>();
    units.put("ns", TimeUnit.NANOSECONDS);
    units.put("us", TimeUnit.MICROSECONDS);
    units.put("ms", TimeUnit.MILLISECONDS);
    units.put("s", TimeUnit.SECONDS);
    return units;
  }

  /** Constants by their name as options write it: {@code failed-first} for FAILED_FIRST. */
  private static <E extends Enum<E>> Map<String, E> ofNames(E[] constants) {
    return of(constants, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static <E> Map<String, E> of(E[] constants, Function<E, String> word) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(word.apply(constant), constant);
    }
    return Collections.unmodifiableMap(words);
  }
}
