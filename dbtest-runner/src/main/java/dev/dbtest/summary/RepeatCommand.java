package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the command that repeats one case, ready to be pasted into a shell.
 *
 * @param launcher how dbtest was called, such as {@code ./dbtest}; one list element a word, like
 *     all options
 * @param options options of this run that every case needs, such as {@code --classpath x}
 * @param suiteOptions further ones that tests need
 * @param benchmarkOptions further ones that benchmarks need
 */
public record RepeatCommand(
    List<String> launcher,
    List<String> options,
    List<String> suiteOptions,
    List<String> benchmarkOptions) {
  /** The bare command, which finds the project by itself. */
  public static final RepeatCommand BARE =
      new RepeatCommand(List.of("dbtest"), List.of(), List.of(), List.of());

  /** Copies the words. */
  public RepeatCommand {
    launcher = List.copyOf(launcher);
    options = List.copyOf(options);
    suiteOptions = List.copyOf(suiteOptions);
    benchmarkOptions = List.copyOf(benchmarkOptions);
  }

  /** The command for one case. */
  public String of(CaseId id, CaseKind kind, long seed) {
    List<String> ofKind = kind == CaseKind.BENCHMARK ? benchmarkOptions : suiteOptions;
    StringBuilder command = new StringBuilder(128);
    Stream.of(launcher, List.of(word(kind)), options, ofKind)
        .flatMap(List::stream)
        .forEach(word -> command.append(quoted(word)).append(' '));
    return command
        .append("--pattern ")
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
    return ShellWord.isPlain(word) ? word : alwaysQuoted(word);
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
