package dev.dbtest.cli.options;

import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.shard.Shard;
import dev.dbtest.shard.kubernetes.ShardJob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which jobs Kubernetes is to be told of. */
public final class KubernetesArguments {

  private static final String DEFAULT_NAME = "dbtest";
  private static final String DEFAULT_MEMORY = "4Gi";
  private static final int DEFAULT_CPUS = 2;

  /** So long that a name with its index, or with "-merge", is a name as well. */
  private static final int LONGEST_NAME = 57;

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
  private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
  private static final Pattern DIRECTORY = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
  private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,14}(Ki|Mi|Gi|Ti|k|M|G|T)?");

  private KubernetesArguments() {}

  /**
   * The jobs that the command line asks for.
   *
   * @throws UsageException if image or number of shards are missing, an option has a value that
   *     Kubernetes would refuse, or one does not apply to the command that shards are to run
   */
  public static ShardJob of(Arguments arguments) throws UsageException {
    Command command = command(arguments);
    String image = required(arguments, Option.IMAGE);
    required(arguments, Option.SHARDS);
    int shards = upTo(Shard.MOST, arguments, Option.SHARDS, 0);
    return new ShardJob(
        text(arguments, Option.NAME, DEFAULT_NAME, LABEL, LONGEST_NAME),
        image,
        shards,
        upTo(Integer.MAX_VALUE, arguments, Option.CPUS, DEFAULT_CPUS),
        text(arguments, Option.MEMORY, DEFAULT_MEMORY, QUANTITY, Integer.MAX_VALUE),
        text(arguments, Option.VOLUME_CLAIM, DEFAULT_NAME, SUBDOMAIN, Integer.MAX_VALUE),
        queue(command, arguments),
        command.runsBenchmarks(),
        words(command, arguments),
        words(arguments, Option.REPORT_FILE),
        finalCodes(command),
        finalCodes(Command.MERGE));
  }

  private static Command command(Arguments arguments) throws UsageException {
    if (arguments.operands().isEmpty()) {
      return Command.ALL;
    }
    String word = arguments.operands().get(0);
    Optional<Command> command = Command.ofWord(word);
    if (command.isEmpty() || !(command.get().runsSuites() || command.get().runsBenchmarks())) {
      throw new UsageException(
          "'dbtest kubernetes' is followed by the command that shards run, and not by '"
              + word
              + "'",
          "Name unit, integration or bench, or none for all of them; patterns follow it.");
    }
    return command.get();
  }

  private static String required(Arguments arguments, Option option) throws UsageException {
    Optional<String> text = arguments.text(option);
    if (text.isEmpty() || text.get().isBlank()) {
      throw new UsageException(
          "'dbtest kubernetes' needs " + option.label() + " " + option.value(),
          "Such as: dbtest kubernetes unit --image registry.shop/tests:42 --shards 8");
    }
    return text.get();
  }

  private static int upTo(int most, Arguments arguments, Option option, int otherwise)
      throws UsageException {
    Optional<Integer> number = arguments.number(option, 1);
    if (number.isPresent() && number.get() > most) {
      throw Arguments.wrong(
          option, number.get().toString(), "it takes a whole number from 1 to " + most);
    }
    return number.orElse(otherwise);
  }

  private static String text(
      Arguments arguments, Option option, String otherwise, Pattern pattern, int longest)
      throws UsageException {
    String text = arguments.text(option).orElse(otherwise);
    if (!pattern.matcher(text).matches() || text.length() > longest) {
      throw Arguments.wrong(option, text, rule(option));
    }
    return text;
  }

  /** Pods share nothing but the volume, so the queue is beside their records. */
  private static String queue(Command command, Arguments arguments) throws UsageException {
    if (!arguments.has(Option.QUEUE)) {
      return "";
    }
    CommandLineParser.requireAccepted(command, Option.QUEUE);
    return text(arguments, Option.QUEUE, "", DIRECTORY, Integer.MAX_VALUE);
  }

  private static String rule(Option option) {
    if (option == Option.QUEUE) {
      return "it takes a name, such as queue, for a directory beside the records of the run";
    }
    if (option == Option.MEMORY) {
      return "it takes a quantity of Kubernetes, such as 512Mi or 8Gi";
    }
    String most = option == Option.NAME ? ", at most " + LONGEST_NAME + " characters" : "";
    return "it takes small letters, digits and hyphens, with a letter or digit at both ends" + most;
  }

  /** The command of a shard: each option is one word with its value, whatever that begins with. */
  private static List<String> words(Command command, Arguments arguments) throws UsageException {
    List<String> words = new ArrayList<>();
    words.add("dbtest");
    if (command != Command.ALL) {
      words.add(command.word());
    }
    List<String> operands = arguments.operands();
    words.addAll(operands.isEmpty() ? operands : operands.subList(1, operands.size()));
    for (Map.Entry<Option, List<String>> value : arguments.values().entrySet()) {
      Option option = value.getKey();
      if (Command.isCarriedToPods(option) && option != Option.REPORT_FILE) {
        CommandLineParser.requireAccepted(command, option);
        words.addAll(words(arguments, option));
      }
    }
    return words;
  }

  private static List<String> words(Arguments arguments, Option option) {
    if (arguments.has(option) && option.takes() == Option.Takes.NOTHING) {
      return List.of(option.label());
    }
    return arguments.texts(option).stream().map(text -> option.label() + "=" + text).toList();
  }

  /** What a shard has answered stays its answer: a retry would only hide it. */
  private static List<Integer> finalCodes(Command command) {
    return Arrays.stream(ExitCode.values())
        .filter(code -> code != ExitCode.PASSED && !code.mayBeRetried())
        .filter(command::mayExitWith)
        .map(ExitCode::number)
        .toList();
  }
}
