package dev.dbtest.validity;

import dev.dbtest.environment.MachineFacts;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What can be wrong with the machine. */
final class MachineRules {

  /** What programs may use of one processor at the moment when measuring begins. */
  private static final double TOLERABLE_NOW = 0.25;

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
    addOthers(before, problems);
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

  /** A load average is also that of the build, or of the run, that has just ended. */
  private static void addOthers(Map<String, String> before, List<Problem> problems) {
    OptionalDouble load = number(before, MachineFacts.LOAD);
    double processors = number(before, MachineFacts.CORES).orElse(1);
    OptionalDouble busy = number(before, MachineFacts.BUSY);
    if (load.isEmpty()
        || load.getAsDouble() <= processors * MachineFacts.TOLERABLE_LOAD
        || busy.orElse(processors) <= TOLERABLE_NOW) {
      return;
    }
    problems.add(
        Problem.warning(
            SUBJECT,
            "other programs kept it busy before the run (load average "
                + before.get(MachineFacts.LOAD)
                + " on "
                + before.get(MachineFacts.CORES)
                + " processors), which widens intervals and slows all forks.",
            "Close them, or measure elsewhere."));
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
