package dev.dbtest.benchmarks.own;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.filter.CaseFilter;
import dev.dbtest.filter.Selection;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Question: how long does it take to pick the cases of {@code --pattern} and {@code --tags}?
 *
 * <p>Workload: {@code cases} tests in suites of ten. The pattern names one test in ten by the end
 * of its method's name, the expression every fourth suite but one test in each.
 *
 * <pre>{@code ./dbtest bench --pattern FilterGroup}</pre>
 */
@BenchmarkGroup(tags = "own")
public class FilterGroup {

  private static final int TESTS_IN_A_SUITE = 10;
  private static final Set<CaseKind> ALL_KINDS = EnumSet.allOf(CaseKind.class);

  /** Tests to choose from. */
  @Params({"1000", "100000"})
  public int cases;

  private final CaseFilter byPattern =
      CaseFilter.of(ALL_KINDS, List.of("*Transfer*#*Limit7"), List.of(), null);
  private final CaseFilter byTags =
      CaseFilter.of(ALL_KINDS, List.of(), List.of(), "(money or audit) and not slow");
  private List<TestSuiteInfo> suites = List.of();

  /** Makes the suites. */
  @SetupSuite
  public void makeSuites() {
    List<TestSuiteInfo> made = new ArrayList<>(cases / TESTS_IN_A_SUITE);
    for (int i = 0; i < cases / TESTS_IN_A_SUITE; i++) {
      made.add(suite(i));
    }
    suites = made;
  }

  /** A glob over the names of every case. */
  @Bench(baseline = true)
  public Selection pattern() {
    return byPattern.select(suites, List.of());
  }

  /** An expression over the tags of every case. */
  @Bench
  public Selection tags() {
    return byTags.select(suites, List.of());
  }

  private static TestSuiteInfo suite(int number) {
    String className = "com.acme.bank.part%d.Transfer%dSuite".formatted(number % 20, number);
    Tags ofSuite = number % 4 == 0 ? Tags.of("money", "unit") : Tags.of("unit");
    List<TestInfo> tests = new ArrayList<>(TESTS_IN_A_SUITE);
    for (int i = 0; i < TESTS_IN_A_SUITE; i++) {
      String method = "refusesAboveLimit" + i;
      Tags ofTest = i == 0 ? ofSuite.and(Tags.of("slow")) : ofSuite;
      tests.add(
          new TestInfo(CaseId.of(className, method), method, ofTest, null, null, null, false));
    }
    return new TestSuiteInfo(
        className, CaseKind.UNIT, ofSuite, null, null, null, List.of(), tests, "");
  }
}
