package dev.dbtest.cli.options;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about options: the variable is the option's name in capitals behind
 * {@code DBTEST_}. Other variables that begin like this are none of ours, and an empty one says
 * nothing.
 */
final class EnvironmentSettings {

  private static final String PREFIX = "DBTEST_";

  private EnvironmentSettings() {}

  /** The variable of an option, such as {@code DBTEST_ROUND_TIME}. */
  static String variable(Option option) {
    return PREFIX + option.key().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Whether a variable can give the option: if a file can, or it says which file. */
  static boolean takes(Option option) {
    return option.isConfigurable() || option == Option.CONFIG || option == Option.PROFILE;
  }

  /**
   * What the variables say.
   *
   * @throws UsageException if that of a flag is neither true nor false
   */
  static Map<Option, Setting> of(Map<String, String> environment) throws UsageException {
    Map<Option, Setting> settings = new EnumMap<>(Option.class);
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (variable.getKey().startsWith(PREFIX) && !variable.getValue().isEmpty()) {
        Optional<Option> option = option(variable.getKey());
        if (option.isPresent()) {
          settings.put(option.get(), setting(option.get(), variable.getValue()));
        }
      }
    }
    return settings;
  }

  private static Optional<Option> option(String variable) {
    String key = variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    Optional<Option> option = Option.ofKey(key);
    boolean ours = option.isPresent() && takes(option.get());
    return ours && variable(option.get()).equals(variable) ? option : Optional.empty();
  }

  private static Setting setting(Option option, String text) throws UsageException {
    Origin origin = Origin.variable(variable(option));
    if (option.takes() == Option.Takes.NOTHING) {
      return new Setting(List.of(), flag(option, text), origin);
    }
    return option.takes() == Option.Takes.ONE
        ? new Setting(List.of(text), true, origin)
        : new Setting(lines(text), true, origin);
  }

  private static boolean flag(Option option, String text) throws UsageException {
    if (text.equals("true") || text.equals("1")) {
      return true;
    }
    if (text.equals("false") || text.equals("0")) {
      return false;
    }
    throw new UsageException(
        variable(option) + " '" + text + "': it takes true or false",
        option.label() + " needs no value on the command line; its variable does.");
  }

  /** Values may have any character in them but a line break. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
      start = end < 0 ? text.length() + 1 : end + 1;
    }
    return lines;
  }
}
