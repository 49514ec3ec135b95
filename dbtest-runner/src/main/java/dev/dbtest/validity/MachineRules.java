package dev.dbtest.validity;

import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What can be wrong with the machine. */
final class MachineRules {

  /** Share of the processors that other programs may use before it is worth a warning. */
  private static final double TOLERABLE_LOAD = 0.5;

  private static final String SUBJECT = "this machine";

  private MachineRules() {}

  /**
   * Problems of the machine.
   *
   * @param before facts before the first fork
   * @param after facts after the last fork
   */
  static List<Problem> of(Map<String, String> before, Map<String, String> after) {
    List<Problem> problems = new ArrayList<>();
    OptionalDouble load = number(before, "load");
    double processors = number(before, "cores").orElse(1);
    if (load.isPresent() && load.getAsDouble() > processors * TOLERABLE_LOAD) {
      problems.add(
          Problem.warning(
              SUBJECT,
              "other programs kept it busy before the run (load average "
                  + before.get("load")
                  + " on "
                  + before.get("cores")
                  + " processors), which widens intervals and slows all forks.",
              "Close them, or measure elsewhere."));
    }
    double throttled = number(after, "throttled").orElse(0) - number(before, "throttled").orElse(0);
    if (throttled > 0) {
      problems.add(
          Problem.warning(
              SUBJECT,
              "its processors were slowed down because of heat "
                  + Math.round(throttled)
                  + " times during the run.",
              "Let it cool down or measure with a lower fixed frequency."));
    }
    String governor = before.getOrDefault("governor", "performance");
    if (!governor.equals("performance")) {
      problems.add(
          Problem.warning(
              SUBJECT,
              "the frequency governor is "
                  + governor
                  + ", so the speed of the processors changes with what they did before.",
              "Set it to performance while measuring."));
    }
    return problems;
  }

  private static OptionalDouble number(Map<String, String> facts, String name) {
    String text = facts.get(name);
    try {
      return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
