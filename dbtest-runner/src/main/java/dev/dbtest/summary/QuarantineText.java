package dev.dbtest.summary;

import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import java.util.ArrayList;
import java.util.List;

/** Says what the quarantine has to do with a run. */
public final class QuarantineText {

  private QuarantineText() {}

  /**
   * The failure with what the quarantine says of it.
   *
   * @param excused whether it does not turn the run red
   */
  static CaseFailure told(CaseFailure failure, Quarantine quarantine, boolean excused) {
    QuarantineEntry entry = quarantine.entryOf(failure.id());
    if (entry == null) {
      return failure;
    }
    boolean red = !excused && failure.status() != Status.FLAKY;
    return failure.withQuarantine(
        (entry.isOver(quarantine.day())
                ? "its quarantine was over after "
                : red
                    ? "red, since it could not begin, though in quarantine until "
                    : "in quarantine until ")
            + entry.until()
            + ": "
            + entry.reason());
  }

  /**
   * What became of the tests that are listed, such as {@code "3 tests: 1 failed, 2 passed; 1 is
   * over"}; empty if none of them is in the run.
   */
  public static String of(Summary summary) {
    Quarantine quarantine = summary.options().quarantine();
    if (quarantine.isEmpty()) {
      return "";
    }
    int passed = 0;
    int others = 0;
    int over = 0;
    for (TestResult test : summary.run().tests()) {
      QuarantineEntry entry = quarantine.entryOf(test.id());
      if (entry != null && entry.isOver(quarantine.day())) {
        over++;
      } else if (entry != null) {
        Outcome outcome = test.outcome();
        boolean excused = summary.options().excuses(test);
        boolean green = outcome instanceof Outcome.Passed || outcome instanceof Outcome.Flaky;
        passed += green && !excused ? 1 : 0;
        others += !green && !excused ? 1 : 0;
      }
    }
    return text(summary.quarantined().size(), passed, others, over);
  }

  private static String text(int failed, int passed, int others, int over) {
    List<String> parts = new ArrayList<>();
    if (failed > 0) {
      parts.add(failed + " failed, which does not turn the run red");
    }
    if (passed > 0) {
      parts.add(passed + " passed");
    }
    if (others > 0) {
      parts.add(others + " not run");
    }
    if (over > 0) {
      parts.add(over + " whose time in it is over");
    }
    return parts.isEmpty()
        ? ""
        : Numbers.count(failed + passed + others + over, "test") + ": " + String.join(", ", parts);
  }
}
