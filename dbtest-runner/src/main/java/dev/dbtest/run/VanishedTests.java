package dev.dbtest.run;

import dev.dbtest.history.CaseHistory;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds tests that were red when they were last run and are no longer there: renamed, deleted, or
 * no longer marked as tests. Whoever runs what failed must hear of them, since nothing has shown
 * that they pass now.
 */
final class VanishedTests {

  private final List<TestSuiteInfo> suites;
  private final boolean whole;

  /**
   * Knows what there is.
   *
   * @param suites all suites that were found, selected or not
   * @param whole whether the whole project was looked through; otherwise a class that was not found
   *     may be in another part
   */
  VanishedTests(List<TestSuiteInfo> suites, boolean whole) {
    this.suites = suites;
    this.whole = whole;
  }

  /** Names of tests that were red and are gone, in the order of the history. */
  List<String> in(CaseHistory history) {
    List<String> red = redIn(history);
    return red.isEmpty() ? red : goneOf(red);
  }

  /** Names of all tests that were red, gone or not. */
  static List<String> redIn(CaseHistory history) {
    List<String> red = new ArrayList<>(0);
    for (Map.Entry<String, Map<String, CaseHistory.Entry>> test : history.tests().entrySet()) {
      if (isRed(test.getValue())) {
        red.add(test.getKey());
      }
    }
    return red;
  }

  private List<String> goneOf(List<String> red) {
    FoundTests found = new FoundTests(suites);
    List<String> gone = new ArrayList<>(0);
    for (String test : red) {
      if (!found.hasIdentity(test) && isGone(test, found)) {
        gone.add(test);
      }
    }
    return gone;
  }

  private static boolean isRed(Map<String, CaseHistory.Entry> rows) {
    for (CaseHistory.Entry end : rows.values()) {
      if (end.status().isRed()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a test that was not found is gone. */
  private boolean isGone(String test, FoundTests found) {
    boolean isOfEngine = test.startsWith(CaseId.JUNIT + ':');
    int from = isOfEngine ? CaseId.JUNIT.length() + 1 : 0;
    int to = test.indexOf('#', from);
    if (to < 0) {
      return false;
    }
    String className = test.substring(from, to);
    if (!found.hasClass(className)) {
      return whole;
    }
    // Whatever else an engine finds in a class was recorded under the name of the class alone.
    return !isOfEngine || !(found.isOfEngine(className) || test.endsWith("#*"));
  }

  /** The name of a test for a reader. */
  static String shown(String test) {
    return test.substring(test.indexOf(':') + 1);
  }

  /** What is said of them; nothing if there are none. */
  static List<Problem> problems(List<String> gone) {
    List<Problem> problems = new ArrayList<>(gone.size());
    for (String test : gone) {
      problems.add(
          Problem.error(
              shown(test),
              "failed when it was last run, and is no longer there.",
              "If it was renamed or deleted, nothing more is to do: this is said once. Otherwise"
                  + " find out why it is no test any more."));
    }
    return problems;
  }
}
