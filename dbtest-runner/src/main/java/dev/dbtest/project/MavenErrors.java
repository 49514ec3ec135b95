package dev.dbtest.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds in what Maven printed the lines that say what is wrong; the rest is the same each time. */
final class MavenErrors {

  private static final String ERROR = "[ERROR]";
  private static final String HELP = "-> [Help ";
  private static final String ADVICE = "To see the full stack trace of the error";

  /** How much is shown of output that does not look like Maven's. */
  private static final int LAST_LINES = 20;

  private final List<String> errors = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  private MavenErrors() {}

  /** The lines that matter, each of them once. */
  static List<String> in(String output) {
    List<String> lines = output.lines().toList();
    MavenErrors found = new MavenErrors();
    found.read(lines);
    return found.errors.isEmpty() ? lastOf(lines) : found.errors;
  }

  private void read(List<String> lines) {
    boolean afterError = false;
    for (String line : lines) {
      if (line.startsWith(ERROR)) {
        String marked = line.substring(ERROR.length());
        String text = marked.startsWith(" ") ? marked.substring(1) : marked;
        if (text.strip().startsWith(ADVICE)) {
          return;
        }
        int help = text.indexOf(HELP);
        add(help < 0 ? text : text.substring(0, help));
        afterError = true;
      } else {
        // Details of an error are indented, and have no mark.
        afterError = afterError && line.startsWith(" ");
        if (afterError) {
          add(line);
        }
      }
    }
  }

  /** Maven repeats at its end what its plugins said, with other blanks before it. */
  private void add(String text) {
    String line = text.stripTrailing();
    String words = line.strip();
    boolean heading = words.startsWith("COMPILATION ERROR") || isRule(words);
    if (!words.isEmpty() && !heading && said.add(words)) {
      errors.add(line);
    }
  }

  /** A line across the screen. */
  private static boolean isRule(String line) {
    return line.chars().allMatch(c -> c == '-');
  }

  private static List<String> lastOf(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
  }
}
