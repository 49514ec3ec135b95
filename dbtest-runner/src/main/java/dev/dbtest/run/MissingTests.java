package dev.dbtest.run;

import dev.dbtest.model.Problem;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds entries of a quarantine that are about no test: who renamed one would otherwise be
 * surprised by its next failure, and who mistyped one as well.
 */
final class MissingTests {

  private final FoundTests found;
  private final boolean whole;
  private final boolean all;

  /**
   * Knows what there is.
   *
   * @param suites all suites that were found, selected or not
   * @param request what was asked for: where that is a part of the tests, the others are no news
   */
  MissingTests(List<TestSuiteInfo> suites, RunRequest request) {
    this.found = new FoundTests(suites);
    this.whole = request.inventory().project().project() == null;
    this.all =
        request.inventory().filter().takesAll()
            && request.shard().isEmpty()
            && !request.resume()
            && !(request.suites().isPresent() && request.suites().get().onlyFailed());
  }

  /**
   * What is said of entries that are about no test.
   *
   * @param results how the tests of the run ended
   */
  List<Problem> of(Quarantine quarantine, List<TestResult> results) {
    Set<String> ran = new HashSet<>();
    for (TestResult result : results) {
      ran.add(QuarantineEntry.nameOf(result.id()));
      ran.add(result.id().withoutRow().text());
      ran.add(result.id().className());
    }
    List<Problem> problems = new ArrayList<>(0);
    for (QuarantineEntry entry : quarantine.entries()) {
      if (!ran.contains(entry.test()) && isMissing(entry.test(), ran)) {
        problems.add(
            Problem.warning(
                "quarantine",
                "there is no test '" + entry.test() + "'.",
                "If it was renamed or deleted, take it off the list with: dbtest history"
                    + " quarantine --release '"
                    + entry.test()
                    + "'"));
      }
    }
    return problems;
  }

  private boolean isMissing(String test, Set<String> ran) {
    int hash = test.indexOf('#');
    String className = test.substring(0, hash);
    if (!found.hasClass(className)) {
      return whole;
    }
    int bracket = test.indexOf('[', hash);
    String method = bracket < 0 ? test : test.substring(0, bracket);
    if (found.isOfEngine(className)) {
      return all && ran.contains(className);
    }
    return !found.hasName(method) || (all && bracket >= 0 && ran.contains(method));
  }
}
