package dev.dbtest.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Understands {@code dbtest bench} with the options of JMH, which have one dash, by saying the same
 * in dbtest's own words. Where JMH has something that dbtest has not, it says what there is
 * instead.
 */
final class JmhWords {

  private static final String END_OF_OPTIONS = "--";

  /** Options that take one value and mean the same as one of dbtest's. */
  private static final Map<String, Option> SAME =
      Map.ofEntries(
          Map.entry("-f", Option.FORKS),
          Map.entry("-wi", Option.WARMUP),
          Map.entry("-i", Option.ROUNDS),
          Map.entry("-p", Option.PARAM),
          Map.entry("-prof", Option.PROFILER),
          Map.entry("-jvm", Option.JVM),
          Map.entry("-tu", Option.TIME_UNIT));

  private static final Map<String, Option> TIMES =
      Map.of(
          "-r", Option.ROUND_TIME,
          "-w", Option.WARMUP_TIME,
          "-to", Option.FORK_TIMEOUT);

  private static final Set<String> JVM_ARGUMENTS =
      Set.of("-jvmArgs", "-jvmArgsAppend", "-jvmArgsPrepend");

  private static final Set<String> OTHERS =
      Set.of("-bm", "-t", "-e", "-rf", "-rff", "-foe", "-l", "-lp", "-lprof", "-lrf");

  /** Options of which dbtest has no counterpart. */
  private static final Map<String, String> NONE =
      Map.ofEntries(
          Map.entry("-bs", "Set @Measurement(batchSize) on the benchmark."),
          Map.entry("-wbs", "Set @Warmup(batchSize) on the benchmark."),
          Map.entry("-opi", "Set @OperationsPerInvocation on the benchmark."),
          Map.entry("-tg", "Set @GroupThreads on the benchmark."),
          Map.entry("-wf", "Give more --forks; the verdict does not rest on the first ones."),
          Map.entry("-gc", "Give --prof gc to see what is collected."),
          Map.entry("-si", "Leave it out: rounds of all threads begin together."),
          Map.entry("-wm", "Leave it out: each fork warms up its own benchmark."),
          Map.entry("-wmb", "Leave it out: each fork warms up its own benchmark."),
          Map.entry("-o", "Redirect standard output, or give --report markdown=FILE."));

  private final List<String> translated = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();
  private final List<String> words;
  private final int processors;
  private Optional<String> format = Optional.empty();
  private Optional<String> file = Optional.empty();
  private boolean lists;

  private JmhWords(List<String> words, int processors) {
    this.words = words;
    this.processors = processors;
  }

  /**
   * Whether words after {@code bench} are JMH's: one of its options, or what follows {@code --}.
   */
  static boolean areIn(List<String> words) {
    if (words.isEmpty() || !words.get(0).equals(Command.BENCH.word())) {
      return false;
    }
    for (String word : words) {
      if (word.equals(END_OF_OPTIONS) || isOption(word) || attached(word).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same in dbtest's words.
   *
   * @param processors what JMH calls the most threads
   * @throws UsageException if dbtest has nothing that means the same
   */
  static List<String> translated(List<String> words, int processors) throws UsageException {
    JmhWords jmh = new JmhWords(words, processors);
    jmh.translate();
    return jmh.result();
  }

  private static boolean isOption(String word) {
    return SAME.containsKey(word)
        || TIMES.containsKey(word)
        || JVM_ARGUMENTS.contains(word)
        || OTHERS.contains(word)
        || NONE.containsKey(word);
  }

  /** The option in a word such as {@code -f2}. */
  private static Optional<String> attached(String word) {
    for (String option : List.of("-f", "-wi", "-i", "-t")) {
      String rest = word.startsWith(option) ? word.substring(option.length()) : "";
      if (!rest.isEmpty() && rest.chars().allMatch(Character::isDigit)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  private void translate() throws UsageException {
    int at = 1;
    while (at < words.size()) {
      String word = words.get(at);
      Optional<String> attached = attached(word);
      if (word.equals(END_OF_OPTIONS)) {
        // What follows is JMH's, and so are the options before it that have one dash.
        at++;
      } else if (attached.isPresent()) {
        say(attached.get(), word.substring(attached.get().length()));
        at++;
      } else if (isOption(word)) {
        at += option(word, at);
      } else {
        at += other(word, at);
      }
    }
  }

  /** Takes an option of JMH. Returns how many words that took. */
  private int option(String word, int at) throws UsageException {
    if (word.startsWith("-l")) {
      lists = true;
      if (word.equals("-lprof")) {
        translated.addAll(List.of(Option.PROFILER.label(), ProfilerList.WORD));
      }
      return 1;
    }
    if (NONE.containsKey(word)) {
      throw new UsageException(
          "JMH's " + word + " has no counterpart in dbtest", NONE.getOrDefault(word, ""));
    }
    if (at + 1 >= words.size()) {
      throw new UsageException("JMH's " + word + " needs a value", "Put it behind the option.");
    }
    say(word, words.get(at + 1));
    return 2;
  }

  private void say(String option, String value) throws UsageException {
    Option same = SAME.get(option);
    Option time = TIMES.get(option);
    if (same != null) {
      requireForks(same, value);
      add(same, value);
    } else if (time != null) {
      add(time, time(value));
    } else if (JVM_ARGUMENTS.contains(option)) {
      for (String argument : value.strip().split("\\s+", -1)) {
        add(Option.JVM_ARG, argument);
      }
    } else {
      sayOther(option, value);
    }
  }

  private void sayOther(String option, String value) throws UsageException {
    switch (option) {
      case "-bm" -> add(Option.MODE, mode(value));
      case "-t" -> add(Option.THREADS, value.equals("max") ? Integer.toString(processors) : value);
      case "-e" -> add(Option.EXCLUDE, glob(value));
      case "-rf" -> format = Optional.of(value);
      case "-rff" -> file = Optional.of(value);
      case "-foe" -> {
        if (Boolean.parseBoolean(value)) {
          translated.add(Option.FAIL_FAST.label());
        }
      }
      default -> throw new IllegalStateException("not an option with a value: " + option);
    }
  }

  /** Takes a word that is not an option of JMH. Returns how many words that took. */
  private int other(String word, int at) {
    if (!word.startsWith("-")) {
      patterns.add(word);
      return 1;
    }
    translated.add(word);
    if (takesNext(word) && at + 1 < words.size()) {
      translated.add(words.get(at + 1));
      return 2;
    }
    return 1;
  }

  private static boolean takesNext(String word) {
    for (Option option : Option.values()) {
      boolean named = option.label().equals(word) || option.shortName().equals(word);
      if (named && option.takes() != Option.Takes.NOTHING) {
        return true;
      }
    }
    return false;
  }

  private void add(Option option, String value) {
    translated.add(option.label() + "=" + value);
  }

  private static void requireForks(Option option, String value) throws UsageException {
    if (option == Option.FORKS && value.equals("0")) {
      throw new UsageException(
          "JMH's -f 0 measures in JMH's own JVM, and dbtest always forks",
          "Give at least -f 1, or --in-process to dbtest unit for debugging tests.");
    }
  }

  /** A number without a unit stands for seconds. */
  private static String time(String value) {
    if (value.endsWith("hr")) {
      return value.substring(0, value.length() - 1);
    }
    return Character.isDigit(value.charAt(value.length() - 1)) ? value + "s" : value;
  }

  private static String mode(String value) throws UsageException {
    String mode = value.toLowerCase(Locale.ROOT);
    String known =
        switch (mode) {
          case "throughput" -> "thrpt";
          case "averagetime" -> "avgt";
          case "sampletime" -> "sample";
          case "singleshottime" -> "ss";
          default -> mode;
        };
    if (known.equals("all") || known.contains(",")) {
      throw new UsageException(
          "JMH's -bm " + value + " measures in several modes, and dbtest in one at a time",
          "Give --mode avgt, thrpt, sample or ss, and run it once for each.");
    }
    return known;
  }

  /**
   * The glob that matches what a pattern of JMH finds: any part of a name, where {@code .} stands
   * for any character.
   */
  static String glob(String pattern) throws UsageException {
    boolean begins = pattern.startsWith("^");
    boolean ends = pattern.endsWith("$") && !pattern.endsWith("\\$");
    String middle =
        pattern.substring(begins ? 1 : 0, ends ? pattern.length() - 1 : pattern.length());
    StringBuilder glob = new StringBuilder(begins ? "" : "*");
    for (int i = 0; i < middle.length(); i++) {
      char c = middle.charAt(i);
      if (c == '.' && middle.startsWith(".*", i)) {
        glob.append('*');
        i++;
      } else if (c == '\\' && i + 1 < middle.length()) {
        // A dot may be the one before the method, which dbtest writes in another way.
        i++;
        glob.append(middle.charAt(i) == '.' ? '?' : middle.charAt(i));
      } else if (c == '.') {
        glob.append('?');
      } else if ("[](){}|+*?^$".indexOf(c) >= 0) {
        throw new UsageException(
            "'" + pattern + "' is a regular expression that dbtest does not understand",
            "Give globs, such as 'ParseGroup*' 'Print?'; several of them add up.");
      } else {
        glob.append(c);
      }
    }
    String whole = glob.append(ends ? "" : "*").toString();
    return whole.replace("**", "*");
  }

  private List<String> result() throws UsageException {
    List<String> result = new ArrayList<>();
    boolean profilers = translated.contains(ProfilerList.WORD);
    result.add(lists && !profilers ? Command.LIST.word() : Command.BENCH.word());
    if (!lists || profilers) {
      result.addAll(translated);
      addReport(result);
    } else {
      addProject(result);
    }
    for (String pattern : patterns) {
      result.add(glob(pattern));
    }
    return result;
  }

  /** Of what was said, a list needs where to look and what to leave out. */
  private void addProject(List<String> result) {
    for (int i = 0; i < translated.size(); i++) {
      String word = translated.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      for (Option option : Option.values()) {
        if (option.label().equals(name) && Command.LIST.accepts(option)) {
          result.add(word);
          if (equals < 0 && takesNext(word) && i + 1 < translated.size()) {
            result.add(translated.get(i + 1));
          }
        }
      }
    }
  }

  private void addReport(List<String> result) throws UsageException {
    if (format.isEmpty() && file.isEmpty()) {
      return;
    }
    String asked = format.orElse("csv").toLowerCase(Locale.ROOT);
    if (!asked.equals("json")) {
      throw new UsageException(
          "JMH's result format '" + asked + "' is not one of dbtest's",
          "Give -rf json for JMH's own file, or --report markdown=FILE.");
    }
    result.add(Option.REPORT_FILE.label() + "=jmh-json=" + file.orElse("jmh-result.json"));
  }
}
