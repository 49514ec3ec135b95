package dev.dbtest.cli.options;

import dev.dbtest.summary.RepeatCommand;
import java.util.ArrayList;
import java.util.List;

/** Says which options of a command line a case needs to be run again as it was. */
public final class RepeatWords {

  /** Where the classes are and what runs them. */
  private static final List<Option> COMMON =
      List.of(Option.CLASS_PATH, Option.PROJECT_DIRECTORY, Option.JVM, Option.JVM_ARG);

  private static final List<Option> SUITES =
      List.of(
          Option.ISOLATION,
          Option.TIMEOUT,
          Option.SETUP_TIMEOUT,
          Option.TEARDOWN_TIMEOUT,
          Option.SUITE_TIMEOUT,
          Option.GRACE,
          Option.WORKING_DIRECTORY,
          Option.REPEAT,
          Option.UNTIL_FAIL,
          Option.RETRIES,
          Option.IN_PROCESS,
          Option.SYSTEM_PROPERTY,
          Option.ENVIRONMENT);

  private static final List<Option> BENCHMARKS =
      List.of(
          Option.EFFORT,
          Option.FORKS,
          Option.ROUNDS,
          Option.WARMUP,
          Option.ROUND_TIME,
          Option.WARMUP_TIME,
          Option.MODE,
          Option.PARAM,
          Option.THREADS,
          Option.PROFILER,
          Option.AGAINST);

  private RepeatWords() {}

  /** The command that repeats a case of a run with that command line. */
  public static RepeatCommand of(List<String> launcher, Arguments arguments) {
    return new RepeatCommand(
        launcher, given(COMMON, arguments), given(SUITES, arguments), given(BENCHMARKS, arguments));
  }

  private static List<String> given(List<Option> options, Arguments arguments) {
    List<String> words = new ArrayList<>();
    for (Option option : options) {
      if (arguments.has(option) && option.takes() == Option.Takes.NOTHING) {
        words.add(option.label());
      }
      for (String text : arguments.texts(option)) {
        words.add(option.label());
        words.add(text);
      }
    }
    return words;
  }
}
