package dev.dbtest.run;

import dev.dbtest.history.CaseHistory;
import dev.dbtest.history.CaseHistoryFile;
import dev.dbtest.model.CaseId;
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
    for (TestSuiteInfo suite : inventory.suites()) {
      for (TestInfo test : suite.tests()) {
        add(suite.className(), test.id(), history, times);
      }
    }
    return new ClassTimes(times);
  }

  private static void add(
      String className, CaseId test, CaseHistory history, Map<String, ClassTime> times) {
    Map<String, CaseHistory.Entry> rows =
        history.tests().getOrDefault(test.methodIdentity(), Map.of());
    if (!rows.isEmpty()) {
      Duration sum = Duration.ZERO;
      for (CaseHistory.Entry row : rows.values()) {
        sum = sum.plus(row.duration());
      }
      times.merge(className, new ClassTime(1, sum), ClassTime::plus);
    }
  }

  /** What a run took. */
  public static ClassTimes of(List<TestResult> results) {
    SortedMap<String, ClassTime> times = new TreeMap<>();
    Set<String> tests = new HashSet<>();
    for (TestResult result : results) {
      if (!result.attempts().isEmpty()) {
        int test = tests.add(result.id().methodIdentity()) ? 1 : 0;
        times.merge(
            result.id().className(), new ClassTime(test, result.duration()), ClassTime::plus);
      }
    }
    return new ClassTimes(times);
  }
}
