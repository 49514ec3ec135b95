package dev.dbtest.plan.suites;

import dev.dbtest.model.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Orders a plan, and picks from it what a rerun needs, by what was recorded of earlier runs. */
public final class SuitePlanner {

  private final PastResults past;

  /** Plans according to how tests ended before. */
  public SuitePlanner(PastResults past) {
    this.past = past;
  }

  /**
   * The given plan in another order.
   *
   * @param seed of the shuffle; the same seed gives the same order
   */
  public SuitePlan inOrder(SuiteOrder order, long seed, SuitePlan plan) {
    return switch (order) {
      case DECLARED -> plan;
      case RANDOM -> shuffled(plan, new Random(seed));
      case FAILED_FIRST -> sorted(plan, this::urgency, true);
      case SLOW_FIRST -> sorted(plan, test -> -nanos(test), false);
    };
  }

  /** The tests and rows that were red, flaky or not run last time, and those that are new. */
  public SuitePlan failedOnly(SuitePlan plan) {
    List<PlannedSuite> suites = new ArrayList<>();
    for (PlannedSuite suite : plan.suites()) {
      List<PlannedTest> tests = new ArrayList<>();
      for (PlannedTest test : suite.tests()) {
        addUnlessPassed(test, tests);
      }
      if (!tests.isEmpty() || suite.tests().isEmpty()) {
        suites.add(new PlannedSuite(suite.info(), tests));
      }
    }
    return new SuitePlan(suites);
  }

  /** How long a suite took when it was last run; zero if that is not known. */
  public Duration duration(PlannedSuite suite) {
    long nanos = 0;
    for (PlannedTest test : suite.tests()) {
      nanos += recorded(test).stream().mapToLong(result -> result.duration().toNanos()).sum();
    }
    return Duration.ofNanos(nanos);
  }

  private void addUnlessPassed(PlannedTest test, List<PlannedTest> tests) {
    List<PastResult> results = recorded(test);
    if (results.isEmpty()) {
      tests.add(test);
      return;
    }
    TreeSet<String> red = new TreeSet<>();
    boolean whole = false;
    for (PastResult result : results) {
      if (result.status().isRed() || result.status() == Status.FLAKY) {
        whole |= result.row().isEmpty();
        red.add(result.row());
      }
    }
    if (whole || !test.info().hasRows()) {
      if (!red.isEmpty()) {
        tests.add(test);
      }
      return;
    }
    if (!red.isEmpty()) {
      tests.add(new PlannedTest(test.info(), test.rows().withAgain(red)));
    }
  }

  private List<PastResult> recorded(PlannedTest test) {
    return past.of(test.info().id());
  }

  /** 0 for red, 1 for new, 2 for the rest. */
  private long urgency(PlannedTest test) {
    List<PastResult> results = recorded(test);
    if (results.isEmpty()) {
      return 1;
    }
    for (PastResult result : results) {
      Status status = result.status();
      if (status.isRed() || status == Status.FLAKY) {
        return 0;
      }
    }
    return 2;
  }

  /** Time of the last run; the longest possible time for a test that is new. */
  private long nanos(PlannedTest test) {
    List<PastResult> results = recorded(test);
    return results.isEmpty()
        ? Long.MAX_VALUE >> 20
        : results.stream().mapToLong(result -> result.duration().toNanos()).sum();
  }

  /** Sorts tests by a key, and suites by the smallest key of a test or by the sum of all. */
  private static SuitePlan sorted(
      SuitePlan plan, ToLongFunction<PlannedTest> key, boolean smallest) {
    record Keyed(PlannedSuite suite, long key) {}

    List<Keyed> suites = new ArrayList<>();
    for (PlannedSuite suite : plan.suites()) {
      List<PlannedTest> tests = new ArrayList<>(suite.tests());
      tests.sort(Comparator.comparingLong(key));
      long suiteKey = 0;
      for (int i = 0; i < tests.size(); i++) {
        long testKey = key.applyAsLong(tests.get(i));
        suiteKey = i == 0 ? testKey : smallest ? Math.min(suiteKey, testKey) : suiteKey + testKey;
      }
      suites.add(new Keyed(new PlannedSuite(suite.info(), tests), suiteKey));
    }
    suites.sort(Comparator.comparingLong(Keyed::key));
    return new SuitePlan(suites.stream().map(Keyed::suite).toList());
  }

  private static SuitePlan shuffled(SuitePlan plan, Random random) {
    List<PlannedSuite> suites = new ArrayList<>();
    for (PlannedSuite suite : plan.suites()) {
      List<PlannedTest> tests = new ArrayList<>(suite.tests());
      Collections.shuffle(tests, random);
      suites.add(new PlannedSuite(suite.info(), tests));
    }
    Collections.shuffle(suites, random);
    return new SuitePlan(suites);
  }
}
