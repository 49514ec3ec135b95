package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the command that repeats one case, ready to be pasted into a shell.
 *
 * @param launcher how dbtest was called, such as {@code dbtest} or {@code ./dbtest}
 * @param options options of this run that the case needs, such as {@code --classpath x}; one list
 *     element a word
 */
public record RepeatCommand(String launcher, List<String> options) {
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  /** The bare command, which finds the project by itself. */
  public static final RepeatCommand BARE = new RepeatCommand("dbtest", List.of());

  /** Copies the options. */
  public RepeatCommand {
    options = List.copyOf(options);
  }

  /** The command for one case. */
  public String of(CaseId id, CaseKind kind, long seed) {
    StringBuilder command = new StringBuilder(quoted(launcher)).append(' ').append(word(kind));
    options.forEach(option -> command.append(' ').append(quoted(option)));
    return command
        .append(" --pattern ")
        .append(alwaysQuoted(id.text()))
        .append(" --seed ")
        .append(seed)
        .toString();
  }

  private static String word(CaseKind kind) {
    return switch (kind) {
      case UNIT -> "unit";
      case INTEGRATION -> "integration";
      case BENCHMARK -> "bench";
    };
  }

  private static String quoted(String word) {
    return PLAIN_WORD.matcher(word).matches() ? word : alwaysQuoted(word);
  }

  private static String alwaysQuoted(String word) {
    StringBuilder quoted = new StringBuilder(word.length() + 2).append('\'');
    word.codePoints()
        .forEach(
            c -> {
              if (c == '\'') {
                quoted.append("'\\''");
              } else if (isVisible(c)) {
                quoted.appendCodePoint(c);
              } else {
                // A shell has no portable way to write it, and a pattern takes ? for any character.
                quoted.append('?');
              }
            });
    return quoted.append('\'').toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
