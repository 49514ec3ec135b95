package dev.dbtest.cli.options;

import dev.dbtest.cli.process.ExitCode;
import java.util.Locale;

/** The manual page, in the language of {@code man}. */
final class ManPage {

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** The page of this version. */
  static String text(String version) {
    ManPage man = new ManPage();
    man.write(version);
    return man.page.toString();
  }

  private void write(String version) {
    page.append(".TH DBTEST 1 \"\" ").append(quoted("dbtest " + version)).append('\n');
    heading("NAME");
    paragraph("dbtest - one command, one report, for a Java project's tests and benchmarks");
    heading("SYNOPSIS");
    bold("dbtest");
    paragraph("[command] [pattern...] [options]");
    heading("COMMANDS");
    for (Command command : Command.values()) {
      item(command.qualifiedName(), command.summary());
    }
    for (OptionGroup group : OptionGroup.values()) {
      heading(group.heading().toUpperCase(Locale.ROOT));
      for (Option option : Option.values()) {
        if (option.group() == group) {
          item(names(option), option.description());
        }
      }
    }
    heading("EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      item(Integer.toString(code.number()), code.meaning());
    }
    heading("EXAMPLES");
    for (Command command : Command.values()) {
      for (String example : command.examples()) {
        page.append(".PP\n.nf\n").append(line(example)).append("\n.fi\n");
      }
    }
  }

  private static String names(Option option) {
    String names =
        option.shortName().isEmpty() ? option.label() : option.shortName() + ", " + option.label();
    return option.value().isEmpty() ? names : names + ' ' + option.value();
  }

  private void heading(String words) {
    page.append(".SH ").append(quoted(words)).append('\n');
  }

  private void item(String name, String description) {
    page.append(".TP\n");
    bold(name);
    paragraph(description);
  }

  private void bold(String words) {
    page.append(".B ").append(quoted(escaped(words))).append('\n');
  }

  private void paragraph(String words) {
    page.append(line(words)).append('\n');
  }

  /** A dot or a quote at the beginning of a line would be an order. */
  private static String line(String words) {
    String escaped = escaped(words);
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\e").replace("-", "\\-");
  }

  private static String quoted(String words) {
    return '"' + words.replace("\"", "\\(dq") + '"';
  }
}
