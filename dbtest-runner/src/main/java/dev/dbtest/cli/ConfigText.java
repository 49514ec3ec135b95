package dev.dbtest.cli;

import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.EffectiveOption;
import dev.dbtest.report.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the options of commands are, for people. */
final class ConfigText {

  /** A longer default is cut; a longer value that somebody gave moves only its own line. */
  private static final int WIDEST = 40;

  private final String configuration;
  private final boolean everything;

  /**
   * A text.
   *
   * @param configuration the file and profiles that decide something; empty if none does
   * @param everything whether options are shown of which nothing is said
   */
  ConfigText(String configuration, boolean everything) {
    this.configuration = configuration;
    this.everything = everything;
  }

  /** The text; every line ends in {@code \n}. */
  String of(Map<Command, List<EffectiveOption>> options) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Command, List<EffectiveOption>> entry : options.entrySet()) {
      List<EffectiveOption> shown = shown(entry.getValue());
      if (!shown.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n");
        text.append(entry.getKey().qualifiedName()).append('\n');
        append(text, shown);
      }
    }
    if (text.isEmpty()) {
      text.append("Nothing is configured: every option has its default.\n");
    }
    String head = configuration.isEmpty() ? "" : SafeText.line(configuration) + "\n\n";
    String rest = everything ? "" : "\n'dbtest config bench' shows all options of a command.\n";
    return head + text + rest;
  }

  private List<EffectiveOption> shown(List<EffectiveOption> options) {
    List<EffectiveOption> shown = new ArrayList<>();
    for (EffectiveOption option : options) {
      if (everything || !option.usual()) {
        shown.add(option);
      }
    }
    return shown;
  }

  private static void append(StringBuilder text, List<EffectiveOption> options) {
    int label = 0;
    int value = 0;
    for (EffectiveOption option : options) {
      label = Math.max(label, option.label().length());
      value = Math.max(value, Math.min(WIDEST, valueOf(option).length()));
    }
    for (EffectiveOption option : options) {
      text.append("  ")
          .append(padded(option.label(), label))
          .append("  ")
          .append(padded(valueOf(option), value))
          .append("  ")
          .append(SafeText.line(option.place()))
          .append('\n');
    }
  }

  private static String valueOf(EffectiveOption option) {
    String value =
        option.values().isEmpty() ? "-" : SafeText.line(String.join(", ", option.values()));
    return option.usual() && value.length() > WIDEST ? value.substring(0, WIDEST - 1) + "…" : value;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
