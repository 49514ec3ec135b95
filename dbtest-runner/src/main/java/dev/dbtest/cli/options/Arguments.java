package dev.dbtest.cli.options;

import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.model.Durations;
import dev.dbtest.summary.ShellWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line that was understood: which command, and the text of each option that was given.
 *
 * @param command what to do
 * @param values texts by option; a flag that was given has no texts
 * @param operands what the command is about: files, or a command
 * @param line the words of the command line, for repeating it
 * @param origins where values come from that the command line does not give
 */
public record Arguments(
    Command command,
    Map<Option, List<String>> values,
    List<String> operands,
    List<String> line,
    Map<Option, Origin> origins) {

  /** A command line without a configuration. */
  public Arguments(
      Command command, Map<Option, List<String>> values, List<String> operands, List<String> line) {
    this(command, values, operands, line, new EnumMap<>(Option.class));
  }

  /** Copies the lists and the maps. */
  public Arguments {
    Map<Option, List<String>> copy = new EnumMap<>(Option.class);
    for (Map.Entry<Option, List<String>> value : values.entrySet()) {
      copy.put(value.getKey(), List.copyOf(value.getValue()));
    }
    values = copy;
    operands = List.copyOf(operands);
    line = List.copyOf(line);
    Map<Option, Origin> places = new EnumMap<>(Option.class);
    places.putAll(origins);
    origins = places;
  }

  /**
   * The command line that {@code dbtest config} shows: the same with a command that runs, and
   * without what says how to show it.
   *
   * @param demanded whether the user names the command, and all options must apply to it
   * @throws UsageException if one does not
   */
  public Arguments insteadOfConfig(Command other, boolean demanded) throws UsageException {
    Map<Option, List<String>> applying = new EnumMap<>(Option.class);
    for (Map.Entry<Option, List<String>> value : values.entrySet()) {
      if (demanded) {
        CommandLineParser.requireAccepted(other, value.getKey());
      }
      if (other.accepts(value.getKey()) && value.getKey() != Option.FORMAT) {
        applying.put(value.getKey(), value.getValue());
      }
    }
    return new Arguments(other, applying, List.of(), line);
  }

  /** Whether the option was given. */
  public boolean has(Option option) {
    return values.containsKey(option);
  }

  /** All values of the option, in the order of the command line. */
  public List<String> texts(Option option) {
    return values.getOrDefault(option, List.of());
  }

  /** The value of the option, if it was given. */
  public Optional<String> text(Option option) {
    List<String> texts = texts(option);
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
  }

  /**
   * The value as a whole number.
   *
   * @param least the smallest that makes sense
   */
  public Optional<Integer> number(Option option, int least) throws UsageException {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Reported below, with the rule.
    }
    throw wrong(option, text.get(), "it takes a whole number from " + least);
  }

  /** The seed; any whole number. */
  Optional<Long> seed() throws UsageException {
    Optional<String> text = text(Option.SEED);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.valueOf(text.get()));
    } catch (NumberFormatException e) {
      throw wrong(Option.SEED, text.get(), "it takes a whole number");
    }
  }

  /** The value as a length of time above zero. */
  Optional<Duration> time(Option option) throws UsageException {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Duration time = Durations.parse(text.get());
      if (!time.isZero()) {
        return Optional.of(time);
      }
    } catch (IllegalArgumentException e) {
      // Reported below, with the rule.
    }
    throw wrong(option, text.get(), "it takes a length of time such as 500ms, 2s or 10m, above 0");
  }

  /**
   * The value as a percentage.
   *
   * @return a fraction: 0.015 for {@code 1.5%}
   */
  Optional<Double> percent(Option option) throws UsageException {
    Optional<String> text = text(option);
    return text.isEmpty() ? Optional.empty() : Optional.of(percent(option, text.get()));
  }

  /** The fraction that a percentage means. */
  static double percent(Option option, String text) throws UsageException {
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    try {
      double percent = Double.parseDouble(digits.strip());
      if (percent > 0 && percent < 100) {
        return percent / 100;
      }
    } catch (NumberFormatException e) {
      // Reported below, with the rule.
    }
    throw wrong(option, text, "it takes a percentage above 0% and below 100%, such as 1.5%");
  }

  /**
   * The value as one of the given constants, named as options write them: {@code failed-first} for
   * FAILED_FIRST.
   *
   * @param constants in the order of the help
   */
  public <E extends Enum<E>> Optional<E> choice(Option option, E[] constants)
      throws UsageException {
    return has(option) ? choice(option, Words.ofNames(constants)) : Optional.empty();
  }

  /**
   * The value as one of the given words.
   *
   * @param words what each word means, in the order of the help
   */
  public <T> Optional<T> choice(Option option, Map<String, T> words) throws UsageException {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    T meaning = words.get(text.get());
    if (meaning == null) {
      throw wrong(option, text.get(), "it takes one of: " + String.join(", ", words.keySet()));
    }
    return Optional.of(meaning);
  }

  /** Values of the form {@code NAME=VALUE}, in the order of the command line. */
  Map<String, String> pairs(Option option) throws UsageException {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts(option)) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw wrong(option, text, "it takes " + option.value());
      }
      pairs.put(text.substring(0, equals), text.substring(equals + 1));
    }
    return pairs;
  }

  /** The configuration that these values are from, with its profiles; empty if none is. */
  public String configuration() {
    String file = "";
    List<String> profiles = new ArrayList<>();
    for (Map.Entry<Option, Origin> entry : origins.entrySet()) {
      Origin origin = entry.getValue();
      if (origin.source() != Origin.Source.ENVIRONMENT) {
        file = origin.name();
        if (!origin.profile().isEmpty() && !profiles.contains(origin.profile())) {
          profiles.add(origin.profile());
        }
      }
    }
    if (profiles.isEmpty()) {
      return file;
    }
    Collections.sort(profiles);
    return file
        + (profiles.size() == 1 ? ", profile " : ", profiles ")
        + String.join(" and ", profiles);
  }

  /**
   * What is wrong with these arguments, with the place in the configuration that says so: the
   * parsers of options speak of options, wherever their values come from.
   */
  public UsageException located(UsageException wrong) {
    String message = String.valueOf(wrong.getMessage());
    for (Map.Entry<Option, Origin> entry : origins.entrySet()) {
      if (names(message, entry.getKey())) {
        return new UsageException(entry.getValue().textFor(message) + ": " + message, wrong.hint());
      }
    }
    return wrong;
  }

  /** Why a command ends, with the places in the configuration that have to do with it. */
  public CommandFailure located(CommandFailure failure) {
    List<String> lines = new ArrayList<>(failure.lines());
    for (Map.Entry<Option, Origin> entry : origins.entrySet()) {
      Option option = entry.getKey();
      boolean selects =
          option.group() == OptionGroup.SELECTION && failure.code() == ExitCode.NOTHING;
      if (selects || names(String.join("\n", failure.lines()), option)) {
        lines.add(whence(option, entry.getValue()));
      }
    }
    return new CommandFailure(failure.code(), lines);
  }

  /**
   * Options that choose cases although they do not stand on the command line, each with the place
   * that says so: whoever forgot about them would take a part for the whole.
   */
  public List<String> chosenElsewhere() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Option, Origin> entry : origins.entrySet()) {
      if (entry.getKey().group() == OptionGroup.SELECTION) {
        lines.add(whence(entry.getKey(), entry.getValue()));
      }
    }
    return lines;
  }

  /** Options of the configuration that a run with {@code --in-process} cannot heed. */
  public List<String> withoutEffect() {
    List<String> lines = new ArrayList<>();
    for (Option option : SuiteArguments.withoutEffect(this)) {
      Origin origin = origins.get(option);
      if (origin != null) {
        lines.add(whence(option, origin) + " It has no effect with --in-process.");
      }
    }
    return lines;
  }

  private String whence(Option option, Origin origin) {
    return option.label()
        + " '"
        + String.join("', '", texts(option))
        + "' is from "
        + origin.text()
        + ".";
  }

  private static boolean names(String message, Option option) {
    String label = option.label();
    int at = message.indexOf(label);
    int end = at + label.length();
    return at >= 0
        && (end == message.length()
            || !(Character.isLetter(message.charAt(end)) || message.charAt(end) == '-'));
  }

  /**
   * The words of the command line, with the options that choose cases wherever they come from: who
   * reads of a run must see which part of a project it is about.
   */
  public List<String> words() {
    List<String> words = new ArrayList<>(line);
    for (Option option : origins.keySet()) {
      if (option.group() == OptionGroup.SELECTION) {
        for (String value : texts(option)) {
          words.add(option.label());
          words.add(value);
        }
      }
    }
    return words;
  }

  /** The command line with all {@link #words()}, quoted for a shell. */
  public String commandLine() {
    return ShellWord.command(words());
  }

  static UsageException wrong(Option option, String text, String rule) {
    return new UsageException(
        option.label() + " '" + text + "': " + rule, "Run 'dbtest --help' for all options.");
  }
}
