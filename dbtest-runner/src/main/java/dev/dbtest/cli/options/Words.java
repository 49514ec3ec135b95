package dev.dbtest.cli.options;

import dev.dbtest.model.Mode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Words that options take, with what they mean, in the order of the help. */
public final class Words {

  private Words() {}

  static Map<String, Mode> modes() {
    Map<String, Mode> modes = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      modes.put(mode.shortName(), mode);
    }
    return modes;
  }

  /** Units of time as tables abbreviate them. */
  public static Map<String, TimeUnit> timeUnits() {
    Map<String, TimeUnit> units = new LinkedHashMap<>();
    units.put("ns", TimeUnit.NANOSECONDS);
    units.put("us", TimeUnit.MICROSECONDS);
    units.put("ms", TimeUnit.MILLISECONDS);
    units.put("s", TimeUnit.SECONDS);
    return units;
  }

  /** Constants by the names that options use: {@code failed-first} for FAILED_FIRST. */
  static <E extends Enum<E>> Map<String, E> ofNames(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return words;
  }
}
