package dev.dbtest.run;

import dev.dbtest.history.CaseHistory;
import dev.dbtest.history.CaseHistoryFile;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.ClassTimes.ClassTime;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long the tests of each class took when they were last run. */
public final class PastTimes {

  private PastTimes() {}

  /**
   * What this machine remembers of the classes that were found.
   *
   * @throws IOException if that cannot be read
   */
  public static ClassTimes remembered(Inventory inventory) throws IOException {
    CaseHistory history =
        new CaseHistoryFile(inventory.project().stateDirectory().resolve("tests.bin")).read();
    SortedMap<String, ClassTime> times = new TreeMap<>();
    SortedMap<String, Duration> ofTests = new TreeMap<>();
    for (TestSuiteInfo suite : inventory.suites()) {
      for (TestInfo test : suite.tests()) {
        add(suite.className(), test.id(), history, times, ofTests);
      }
    }
    return new ClassTimes(times, ofTests);
  }

  private static void add(
      String className,
      CaseId test,
      CaseHistory history,
      Map<String, ClassTime> times,
      Map<String, Duration> ofTests) {
    Map<String, CaseHistory.Entry> rows =
        history.tests().getOrDefault(test.methodIdentity(), Map.of());
    Duration sum = Duration.ZERO;
    boolean ran = false;
    for (CaseHistory.Entry row : rows.values()) {
      sum = sum.plus(row.duration());
      ran |= row.status() != Status.NOT_RUN || !row.duration().isZero();
    }
    if (ran) {
      times.merge(className, new ClassTime(1, sum), ClassTime::plus);
      ofTests.put(test.methodIdentity(), sum);
    }
  }

  /** What a run took. */
  public static ClassTimes of(List<TestResult> results) {
    SortedMap<String, ClassTime> times = new TreeMap<>();
    SortedMap<String, Duration> tests = new TreeMap<>();
    for (TestResult result : results) {
      if (isTimed(result)) {
        String name = result.id().methodIdentity();
        int test = tests.containsKey(name) ? 0 : 1;
        tests.merge(name, result.duration(), Duration::plus);
        times.merge(
            result.id().className(), new ClassTime(test, result.duration()), ClassTime::plus);
      }
    }
    return new ClassTimes(times, tests);
  }

  /** Classes of a run of whose tests none ran, so that nobody knows how long they take. */
  public static Set<String> unknown(List<TestResult> results) {
    Set<String> unknown = new HashSet<>();
    results.forEach(result -> unknown.add(result.id().className()));
    for (TestResult result : results) {
      if (isTimed(result)) {
        unknown.remove(result.id().className());
      }
    }
    return unknown;
  }

  /** A test that is skipped takes no time, and that is known. */
  private static boolean isTimed(TestResult result) {
    return !result.attempts().isEmpty() || result.outcome().status() == Status.SKIPPED;
  }
}
