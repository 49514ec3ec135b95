package dev.dbtest.validity;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds JVM options that make forks measure something other than the code. */
final class ForkOptionRules {

  /** Variables from which every JVM takes options, seen or unseen. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private ForkOptionRules() {}

  /**
   * Problems of options.
   *
   * @param subject the benchmark they belong to
   * @param variables environment variables of the forks
   */
  static List<Problem> of(
      String subject, BenchmarkSettings settings, Map<String, String> variables) {
    List<Problem> problems = new ArrayList<>();
    for (String option : settings.jvmArgs()) {
      judge(subject, option, problems);
    }
    for (String variable : VARIABLES) {
      String value = variables.getOrDefault(variable, "");
      for (String option : value.strip().split("\\s+", -1)) {
        judge("environment variable " + variable, option, problems);
      }
    }
    return problems;
  }

  private static void judge(String subject, String option, List<Problem> problems) {
    if (isAssertions(option)) {
      problems.add(
          Problem.warning(
              subject,
              "assertions are on in its forks (" + option + "), so their checks are measured too.",
              "Remove the option."));
    } else if (option.startsWith("-agentlib:jdwp")
        || option.startsWith("-Xrunjdwp")
        || option.equals("-Xdebug")) {
      problems.add(
          Problem.warning(
              subject,
              "a debugger is attached to its forks ("
                  + option
                  + "), which changes what is"
                  + " compiled.",
              "Measure without it."));
    } else if (option.startsWith("-javaagent:") || option.startsWith("-agent")) {
      problems.add(
          Problem.warning(
              subject,
              "an agent runs in its forks (" + option + ") and may change the code under test.",
              "Measure without it."));
    } else if (isHalfCompiled(option)) {
      problems.add(
          Problem.warning(
              subject,
              option + " keeps its forks from compiling as they do in production.",
              "Remove the option, unless it is what you measure."));
    }
  }

  private static boolean isAssertions(String option) {
    return option.equals("-ea")
        || option.startsWith("-ea:")
        || option.startsWith("-enableassertions")
        || option.equals("-esa")
        || option.equals("-enablesystemassertions");
  }

  private static boolean isHalfCompiled(String option) {
    return option.equals("-Xint")
        || option.equals("-Xcomp")
        || option.matches("-XX:TieredStopAtLevel=[0-3]");
  }
}
