package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.text.OddCharacters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the command that repeats one case, ready to be pasted into a shell.
 *
 * @param launcher how dbtest was called, such as {@code ./dbtest}, or {@code mvn} with a plugin up
 *     to the colon before the goal; one list element a word, like all options
 * @param options options of this run that every case needs, such as {@code --classpath x}
 * @param suiteOptions further ones that tests need
 * @param benchmarkOptions further ones that benchmarks need
 * @param comparisonOptions further ones that benchmarks need which are compared with another case;
 *     where there is nothing to compare with, they would be an error
 */
public record RepeatCommand(
    List<String> launcher,
    List<String> options,
    List<String> suiteOptions,
    List<String> benchmarkOptions,
    List<String> comparisonOptions) {
  /** The bare command, which finds the project by itself. */
  public static final RepeatCommand BARE =
      new RepeatCommand(List.of("dbtest"), List.of(), List.of(), List.of(), List.of());

  /** Copies the words. */
  public RepeatCommand {
    launcher = List.copyOf(launcher);
    options = List.copyOf(options);
    suiteOptions = List.copyOf(suiteOptions);
    benchmarkOptions = List.copyOf(benchmarkOptions);
    comparisonOptions = List.copyOf(comparisonOptions);
  }

  /** The command for one test, or for a benchmark that is compared with nothing. */
  public String of(CaseId id, CaseKind kind, long seed) {
    return command(List.of(id), kind, List.of(), seed);
  }

  /**
   * The command for one benchmark.
   *
   * @param reference the case that it is compared with, which is measured as well if the command
   *     line chose it; {@code null} for none
   */
  public String ofBenchmark(CaseId id, @Nullable CaseId reference, long seed) {
    if (reference == null || comparisonOptions.isEmpty()) {
      return of(id, CaseKind.BENCHMARK, seed);
    }
    // In another build the reference has a further value, and is measured without being named.
    boolean named = names(reference).equals(names(id));
    return command(
        named ? List.of(id, reference) : List.of(id), CaseKind.BENCHMARK, comparisonOptions, seed);
  }

  private String command(List<CaseId> cases, CaseKind kind, List<String> further, long seed) {
    List<String> ofKind = kind == CaseKind.BENCHMARK ? benchmarkOptions : suiteOptions;
    StringBuilder words = new StringBuilder(128);
    Stream.of(options, ofKind, further)
        .flatMap(List::stream)
        .forEach(word -> words.append(quoted(word)).append(' '));
    for (CaseId each : cases) {
      words.append("--pattern ").append(alwaysQuoted(escaped(each.text()))).append(' ');
    }
    words.append("--seed ").append(seed);
    return isMaven() ? goal(kind, words.toString()) : called(kind) + words;
  }

  private String called(CaseKind kind) {
    StringBuilder called = new StringBuilder();
    for (String word : launcher) {
      called.append(quoted(word)).append(' ');
    }
    return called.append(word(kind)).append(' ').toString();
  }

  /** Whether the commands are goals of a Maven plugin, which is named up to its last colon. */
  private boolean isMaven() {
    return launcher.get(launcher.size() - 1).endsWith(":");
  }

  /** A goal takes all options in one property, which is easier to read in double quotes. */
  private String goal(CaseKind kind, String options) {
    String property = "-Ddbtest.args=" + options;
    boolean plain = true;
    for (int i = 0; i < property.length(); i++) {
      plain &= "\"$`\\!".indexOf(property.charAt(i)) < 0;
    }
    return String.join(" ", launcher)
        + word(kind)
        + ' '
        + (plain ? '"' + property + '"' : alwaysQuoted(property));
  }

  private static Set<String> names(CaseId id) {
    return id.row().values().keySet();
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

  /** Text as a pattern that stands for itself, so that no other case is run. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(c) && (c != '\\' || (i + 1 < text.length() && isSpecial(text.charAt(i + 1))))) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static boolean isSpecial(char c) {
    return c == '*' || c == '?' || c == '\\';
  }

  private static String alwaysQuoted(String word) {
    StringBuilder quoted = new StringBuilder(word.length() + 2).append('\'');
    word.codePoints()
        .forEach(
            c -> {
              if (c == '\'') {
                quoted.append("'\\''");
              } else if (!OddCharacters.isOdd(c)) {
                quoted.appendCodePoint(c);
              } else {
                // A shell has no portable way to write it, and a pattern takes ? for any character.
                quoted.append('?');
              }
            });
    return quoted.append('\'').toString();
  }
}
