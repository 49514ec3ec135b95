package dev.dbtest.comparison;

import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tests of two stored runs side by side. What failed before is no news: only what fails in the
 * new run and did not fail in the old one turns the comparison red.
 */
public final class StoredTests {

  private static final int MOST_NAMES = 5;

  /** Times of tests are measured once; less than this is what a busy machine does. */
  private static final int SLOWER = 2;

  private static final Duration WORTH_TELLING = Duration.ofMillis(100);

  private final StoredRun before;
  private final StoredRun after;
  private final List<TestResult> news = new ArrayList<>();
  private final List<String> known = new ArrayList<>();
  private final List<String> fixed = new ArrayList<>();
  private final List<String> flaky = new ArrayList<>();
  private final List<String> slower = new ArrayList<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private int common;

  /** Compares two runs. */
  public StoredTests(StoredRun before, StoredRun after) {
    this.before = before;
    this.after = after;
    compare();
  }

  private void compare() {
    Map<String, TestResult> old = new LinkedHashMap<>();
    for (TestResult test : before.run().tests()) {
      old.merge(test.id().identity(), test, StoredTests::worse);
    }
    Map<String, TestResult> recent = new LinkedHashMap<>();
    for (TestResult test : after.run().tests()) {
      recent.merge(test.id().identity(), test, StoredTests::worse);
    }
    for (Map.Entry<String, TestResult> entry : recent.entrySet()) {
      TestResult earlier = old.remove(entry.getKey());
      common += earlier == null ? 0 : 1;
      compare(earlier, entry.getValue());
    }
    for (TestResult test : old.values()) {
      gone.add(test.id().text());
    }
  }

  /** Of a test that was repeated, the repetition that counts. */
  private static TestResult worse(TestResult one, TestResult other) {
    return !one.outcome().status().isRed() && other.outcome().status().isRed() ? other : one;
  }

  private void compare(@Nullable TestResult earlier, TestResult test) {
    String name = test.id().text();
    Status status = test.outcome().status();
    Status was = earlier == null ? Status.PASSED : earlier.outcome().status();
    if (status.isRed() && was.isRed()) {
      known.add(name);
      return;
    }
    news.add(test);
    if (earlier == null) {
      added.add(name);
    } else if (was.isRed() && (status == Status.PASSED || status == Status.FLAKY)) {
      fixed.add(name);
    } else if (was == Status.FLAKY && status == Status.FLAKY) {
      flaky.add(name);
    } else if (was == Status.PASSED && status == Status.PASSED) {
      compareTimes(earlier, test);
    }
  }

  private void compareTimes(TestResult earlier, TestResult test) {
    Duration more = test.duration().minus(earlier.duration());
    if (more.compareTo(WORTH_TELLING) > 0
        && test.duration().compareTo(earlier.duration().multipliedBy(SLOWER)) > 0) {
      slower.add(
          test.id().text()
              + " ("
              + earlier.duration().toMillis()
              + " ms, then "
              + test.duration().toMillis()
              + " ms)");
    }
  }

  /** How many tests both runs have. */
  public int common() {
    return common;
  }

  /** The tests of the new run in its order, without those that failed in both. */
  public List<TestResult> tests() {
    return List.copyOf(news);
  }

  /** What changed, and what did not and is not well. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    add(
        problems,
        "failed in both runs",
        known,
        "That is no news, and does not count as a failure here.");
    add(problems, "fixed", fixed, "");
    add(problems, "flaky in both runs", flaky, "");
    add(
        problems,
        "more than twice as slow",
        slower,
        "Each was timed once; measure it before you trust that.");
    if (common > 0) {
      add(problems, "only in " + after.name(), added, "");
      add(problems, "only in " + before.name(), gone, added.isEmpty() ? "" : StoredRuns.RENAMED);
    }
    return problems;
  }

  private void add(List<Problem> problems, String what, List<String> names, String remedy) {
    if (!names.isEmpty()) {
      List<String> first = names.subList(0, Math.min(MOST_NAMES, names.size()));
      int more = names.size() - first.size();
      problems.add(
          Problem.warning(
              before.name() + ", " + after.name(),
              (names.size() == 1 ? "test " : "tests ")
                  + what
                  + ": "
                  + String.join(", ", first)
                  + (more == 0 ? "" : " and " + more + " more")
                  + ".",
              remedy));
    }
  }
}
