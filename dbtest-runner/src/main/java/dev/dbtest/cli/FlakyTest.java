package dev.dbtest.cli;

import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.RunFacts;
import dev.dbtest.archive.TestPoint;
import dev.dbtest.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test that does not always end in the same way. A later run that passes does not make it
 * reliable: what counts is that the same code did both.
 *
 * @param name the test
 * @param runs how many runs had it
 * @param retried in how many it passed on a later attempt
 * @param changing at how many commits it passed in one run and failed in another
 * @param last the last run that showed it
 */
record FlakyTest(String name, int runs, int retried, int changing, RunFacts last) {

  /** The flaky ones among some tests, those first that show it most often. */
  static List<FlakyTest> of(List<CaseSeries<TestPoint>> tests) {
    List<FlakyTest> flaky = new ArrayList<>();
    for (CaseSeries<TestPoint> test : tests) {
      FlakyTest found = of(test);
      if (found != null) {
        flaky.add(found);
      }
    }
    flaky.sort(Comparator.comparing(FlakyTest::share).reversed().thenComparing(FlakyTest::name));
    return flaky;
  }

  private static @Nullable FlakyTest of(CaseSeries<TestPoint> test) {
    Map<String, Boolean> passedAt = new HashMap<>();
    Set<String> changing = new HashSet<>();
    int retried = 0;
    RunFacts last = null;
    for (TestPoint point : test.points()) {
      if (point.status() == Status.FLAKY) {
        retried++;
        last = point.run();
      }
      String commit = point.run().revision().commit();
      // With changes that were not committed, it is not the same code.
      if (!commit.isEmpty() && !point.run().revision().dirty() && !point.run().interrupted()) {
        boolean passes = !point.status().isRed();
        Boolean before = passedAt.put(commit, passes);
        if (before != null && before != passes) {
          changing.add(commit);
          last = point.run();
        }
      }
    }
    return last == null
        ? null
        : new FlakyTest(test.name(), test.points().size(), retried, changing.size(), last);
  }

  /** In which share of its runs it showed. */
  double share() {
    return Math.min(1, (retried + changing) / (double) runs);
  }
}
