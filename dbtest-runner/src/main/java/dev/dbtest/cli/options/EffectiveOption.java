package dev.dbtest.cli.options;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one option is when a command runs, and why.
 *
 * @param label the option, such as {@code --forks}
 * @param values its values; those of a flag are true or false
 * @param usual whether nothing is said about it; the values are then those in the help, in words
 * @param origin where it is configured; {@code null} if it is not
 */
public record EffectiveOption(
    String label, List<String> values, boolean usual, @Nullable Origin origin) {

  /** Copies the list. */
  public EffectiveOption {
    values = List.copyOf(values);
  }

  /** All options that can be configured for a command, as they are. */
  public static List<EffectiveOption> of(Arguments arguments) {
    List<EffectiveOption> all = new ArrayList<>();
    for (Option option : Option.values()) {
      if (option.isConfigurable() && arguments.command().accepts(option)) {
        all.add(of(option, arguments));
      }
    }
    return all;
  }

  private static EffectiveOption of(Option option, Arguments arguments) {
    boolean given = arguments.has(option);
    Origin origin = arguments.origins().get(option);
    if (option.takes() == Option.Takes.NOTHING) {
      List<String> flag = List.of(Boolean.toString(given));
      return new EffectiveOption(option.label(), flag, !given && origin == null, origin);
    }
    return given
        ? new EffectiveOption(option.label(), arguments.texts(option), false, origin)
        : new EffectiveOption(option.label(), usual(option), origin == null, origin);
  }

  /** What the help says of the option's default. */
  private static List<String> usual(Option option) {
    String sign = "Default: ";
    int at = option.description().indexOf(sign);
    if (at < 0) {
      return List.of();
    }
    String words = option.description().substring(at + sign.length());
    int end = words.indexOf(". ");
    String first = end < 0 ? words : words.substring(0, end);
    return List.of(first.endsWith(".") ? first.substring(0, first.length() - 1) : first);
  }

  /** The kind of place that decides. */
  public String source() {
    if (origin != null) {
      return switch (origin.source()) {
        case ENVIRONMENT -> "environment";
        case PROFILE -> "profile";
        case FILE -> "file";
      };
    }
    return usual ? "default" : "command line";
  }

  /** The place that decides, in words. */
  public String place() {
    if (origin == null) {
      return source();
    }
    return origin.profile().isEmpty()
        ? origin.text()
        : origin.text() + ", profile " + origin.profile();
  }
}
