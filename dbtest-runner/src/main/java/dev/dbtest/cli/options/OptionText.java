package dev.dbtest.cli.options;

import java.util.List;

/** What the help files say about an option, in their own form. */
final class OptionText {

  private OptionText() {}

  /** Its description up to where details begin. */
  static String brief(Option option) {
    String text = option.description();
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end + 1);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** The words it takes; empty if it takes others. */
  static List<String> choices(Option option) {
    boolean words = option.value().matches("[a-z-]+(\\|[a-z-]+)+");
    return words ? List.of(option.value().split("\\|", -1)) : List.of();
  }

  /** Whether its value is the name of a file or directory. */
  static boolean takesPath(Option option) {
    return List.of("DIR", "FILE", "PATH", "JAVA").contains(option.value());
  }
}
