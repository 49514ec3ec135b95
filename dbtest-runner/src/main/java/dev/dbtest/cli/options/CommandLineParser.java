package dev.dbtest.cli.options;

import dev.dbtest.filter.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns words into {@link Arguments}.
 *
 * <p>One parser knows the options of all commands, and the first word that is not an option is the
 * command, so options may stand on either side of it. Further words are patterns, or what the
 * command is about, such as files.
 */
public final class CommandLineParser {

  private CommandLineParser() {}

  /**
   * Parses a command line.
   *
   * @throws UsageException if a word is unknown, or the command does not take an option
   */
  public static Arguments parse(List<String> words) throws UsageException {
    List<String> own = asksForHelp(words) ? wordsForHelp(words) : words;
    // No class more is loaded for the other commands.
    if (own.contains(Command.BENCH.word()) && JmhWords.areIn(own)) {
      own = JmhWords.translated(own, Runtime.getRuntime().availableProcessors());
    }
    Optional<GivenWords> plain = PlainWords.of(own);
    return arguments(plain.isPresent() ? plain.get() : PicocliWords.of(own), words);
  }

  /** Whether the line is {@code help}, which many commands have, in place of {@code --help}. */
  private static boolean asksForHelp(List<String> words) {
    return !words.isEmpty() && words.get(0).equals("help");
  }

  private static List<String> wordsForHelp(List<String> words) {
    List<String> own = new ArrayList<>(words.subList(1, words.size()));
    own.add(Option.HELP.label());
    return own;
  }

  /** The meaning of words that were taken apart. */
  static Arguments arguments(GivenWords given, List<String> words) throws UsageException {
    Map<Option, List<String>> values = given.options();
    List<String> others = given.others();
    Command command = others.isEmpty() ? Command.ALL : command(others.get(0));
    for (Option option : values.keySet()) {
      requireAccepted(command, option);
    }
    if (others.size() < 2) {
      return new Arguments(command, values, List.of(), words);
    }
    List<String> further = others.subList(1, others.size());
    if (!command.takesPatterns()) {
      return new Arguments(command, values, further, words);
    }
    values.merge(
        Option.PATTERN,
        further,
        (left, right) -> Stream.concat(left.stream(), right.stream()).toList());
    return new Arguments(command, values, List.of(), words);
  }

  private static Command command(String word) throws UsageException {
    Optional<Command> command = Command.ofWord(word);
    if (command.isPresent()) {
      return command.get();
    }
    List<String> known =
        Arrays.stream(Command.values()).map(Command::word).filter(each -> !each.isEmpty()).toList();
    List<String> near = Suggestions.forName(word, known);
    String meant = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    throw new UsageException(
        "unknown command '" + word + "'" + meant,
        "Commands are " + String.join(", ", known) + "; patterns follow the command.");
  }

  static void requireAccepted(Command command, Option option) throws UsageException {
    if (!command.accepts(option)) {
      throw new UsageException(
          option.label() + " does not apply to '" + command.qualifiedName() + "'",
          "Leave it out, or run '" + command.qualifiedName() + " --help' to see what it takes.");
    }
  }
}
