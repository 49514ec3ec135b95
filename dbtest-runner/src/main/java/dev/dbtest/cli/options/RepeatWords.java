package dev.dbtest.cli.options;

import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.summary.RepeatCommand;
import java.util.ArrayList;
import java.util.List;

/** Says which options of a command line are needed to run a case again as it was run. */
final class RepeatWords {

  private RepeatWords() {}

  /** The command that repeats a case of a run with the given command line. */
  static RepeatCommand of(Surroundings surroundings, Arguments arguments) {
    boolean maven = surroundings.isStartedByMaven();
    return new RepeatCommand(
        surroundings.launcher(),
        given(Option.Carried.ALWAYS, arguments, maven),
        given(Option.Carried.FOR_TESTS, arguments, maven),
        given(Option.Carried.FOR_BENCHMARKS, arguments, maven),
        given(Option.Carried.FOR_COMPARISONS, arguments, maven));
  }

  /** A goal of Maven says anew where the project is. */
  private static List<String> given(Option.Carried carried, Arguments arguments, boolean maven) {
    List<String> words = new ArrayList<>();
    for (Option option : Option.values()) {
      boolean left = maven && option.group() == OptionGroup.PROJECT;
      if (!left && option.carried() == carried && arguments.has(option)) {
        add(words, option, arguments.texts(option));
      }
    }
    return words;
  }

  private static void add(List<String> words, Option option, List<String> texts) {
    if (option.takes() == Option.Takes.NOTHING) {
      words.add(option.label());
    }
    for (String text : texts) {
      words.add(option.label());
      words.add(text);
    }
  }
}
