package dev.dbtest.cli.options;

import dev.dbtest.filter.Suggestions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Has picocli take any command line apart.
 *
 * <p>No other part of the parser refers to a class of picocli, so that a plain line does not load
 * one.
 */
final class PicocliWords {

  private PicocliWords() {}

  /**
   * Takes the words apart.
   *
   * @throws UsageException if a word is an option that dbtest does not have, or lacks its value
   */
  static GivenWords of(List<String> words) throws UsageException {
    CommandLine parser = new CommandLine(spec(List.of(Option.values())));
    // "@word" is a pattern or a value, not a file; and "--jvm-arg -Xmx1g" is an option with a
    // value.
    parser.setExpandAtFiles(false).setAllowOptionsAsOptionParameters(true);
    ParseResult result;
    try {
      result = parser.parseArgs(words.toArray(String[]::new));
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw unknownOption(e);
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(firstLine(e), "Run 'dbtest --help' for all options.");
    }
    return given(result);
  }

  /** What picocli needs to know about these options. */
  static CommandSpec spec(List<Option> options) {
    CommandSpec spec = CommandSpec.create().name("dbtest");
    for (Option option : options) {
      spec.addOption(spec(option));
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .hidden(true)
            .build());
    return spec;
  }

  private static OptionSpec spec(Option option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(names(option))
            // picocli treats descriptions as format strings.
            .description(option.description().replace("%", "%%"));
    if (!OptionText.choices(option).isEmpty()) {
      builder.completionCandidates(OptionText.choices(option));
    }
    return switch (option.takes()) {
      case NOTHING -> builder.type(boolean.class).arity("0").build();
      case ONE -> builder.type(String.class).arity("1").paramLabel(option.value()).build();
      case MANY ->
          builder
              .type(List.class)
              .auxiliaryTypes(String.class)
              .arity("1")
              .paramLabel(option.value())
              .build();
    };
  }

  private static String[] names(Option option) {
    return option.shortName().isEmpty()
        ? new String[] {option.label()}
        : new String[] {option.shortName(), option.label()};
  }

  private static GivenWords given(ParseResult result) throws UsageException {
    Map<Option, List<String>> values = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      if (result.hasMatchedOption(option.label())) {
        values.put(option, texts(result, option));
      }
    }
    List<String> others =
        result.matchedPositionals().stream()
            .findFirst()
            .map(CommandLine.Model.ArgSpec::stringValues)
            .orElse(List.of());
    return new GivenWords(values, others);
  }

  private static List<String> texts(ParseResult result, Option option) throws UsageException {
    if (option.takes() == Option.Takes.NOTHING) {
      return List.of();
    }
    List<String> texts = result.matchedOption(option.label()).stringValues();
    for (String text : texts) {
      if (Arrays.stream(Option.values()).anyMatch(other -> other.label().equals(text))) {
        throw new UsageException(
            option.label() + " needs a value, " + option.value() + ", before " + text,
            "Run 'dbtest --help' for all options.");
      }
    }
    return texts;
  }

  private static UsageException unknownOption(CommandLine.UnmatchedArgumentException e) {
    String word = e.getUnmatched().get(0);
    List<String> labels = Arrays.stream(Option.values()).map(Option::label).toList();
    List<String> near = Suggestions.forName(word, labels);
    String message = "unknown option '" + word + "'";
    return new UsageException(
        near.isEmpty() ? message : message + "; did you mean " + String.join(" or ", near) + "?",
        "Run 'dbtest --help' for all options.");
  }

  private static String firstLine(CommandLine.ParameterException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
