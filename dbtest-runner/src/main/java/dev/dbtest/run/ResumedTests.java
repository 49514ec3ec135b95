package dev.dbtest.run;

import dev.dbtest.journal.JournalEntry;
import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuitePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tests of a run that resumes where it was cut off.
 *
 * @param whole the plan of the run
 * @param rest the part of it that is still to be run
 * @param finished results of what is not run again
 * @param leavesMore whether something that was planned before is not in this plan, and stays to be
 *     run
 * @param problems what is to be said about going on
 */
record ResumedTests(
    SuitePlan whole,
    SuitePlan rest,
    Map<CaseId, TestResult> finished,
    boolean leavesMore,
    List<Problem> problems) {

  private static final Problem MORE_IS_LEFT =
      Problem.warning(
          "--resume",
          "the run that was cut off has more left than this command runs.",
          "Give --resume to the command that was cut off to run the rest, too.");

  ResumedTests {
    finished = Map.copyOf(finished);
    problems = List.copyOf(problems);
  }

  /** All tests of a plan: it belongs to a run that begins. */
  static ResumedTests none(SuitePlan plan) {
    return new ResumedTests(plan, plan, Map.of(), false, List.of());
  }

  /**
   * Takes from a plan what a journal says has finished. A parameterised test is run again with all
   * of its rows, since the journal cannot tell whether there were more; and so is a test whose
   * module has other classes by now.
   *
   * @param now the same plan as it is put down
   * @param found all suites there are
   */
  static ResumedTests of(
      SuitePlan plan, RunPlanned now, List<TestSuiteInfo> found, List<JournalEntry> earlier) {
    EarlierRun before = EarlierRun.of(earlier);
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, Integer> outdated : before.plan(now).entrySet()) {
      problems.add(recompiled(outdated.getKey(), outdated.getValue()));
    }
    problems.addAll(before.problems());
    Map<CaseId, TestResult> finished = before.ended();
    List<PlannedSuite> suites = new ArrayList<>();
    for (PlannedSuite suite : plan.suites()) {
      List<PlannedTest> tests =
          suite.tests().stream().filter(test -> !finished.containsKey(test.info().id())).toList();
      if (!tests.isEmpty() || suite.tests().isEmpty()) {
        suites.add(new PlannedSuite(suite.info(), tests));
      }
    }
    boolean leavesMore = leavesMore(before, now, found);
    if (leavesMore) {
      problems.add(MORE_IS_LEFT);
    }
    return new ResumedTests(plan, new SuitePlan(suites), finished, leavesMore, problems);
  }

  private static boolean leavesMore(EarlierRun before, RunPlanned now, List<TestSuiteInfo> found) {
    if (!new HashSet<>(now.benchmarks()).containsAll(before.benchmarks())) {
      return true;
    }
    Map<String, String> outstanding = before.outstanding();
    Set<String> here = new HashSet<>();
    for (PlannedModule module : now.modules()) {
      here.add(module.name());
      outstanding.keySet().removeAll(new HashSet<>(module.names()));
    }
    // A test that is gone cannot be run any more, and nobody should be asked to.
    Set<String> there = methodsOf(found);
    outstanding
        .entrySet()
        .removeIf(
            test ->
                here.contains(test.getValue()) && !there.contains(RunPlans.method(test.getKey())));
    return !outstanding.isEmpty();
  }

  private static Set<String> methodsOf(List<TestSuiteInfo> suites) {
    Set<String> methods = new HashSet<>();
    for (TestSuiteInfo suite : suites) {
      for (TestInfo test : suite.tests()) {
        methods.add(test.id().methodIdentity());
      }
    }
    return methods;
  }

  private static Problem recompiled(String module, int tests) {
    return Problem.warning(
        module.isEmpty() ? "--resume" : module,
        "classes or options of their JVM changed since the run was cut off, so "
            + (tests == 1 ? "the test that had" : "the " + tests + " tests that had")
            + " ended there run again.",
        "");
  }

  /** All results in the order of the plan. */
  List<TestResult> with(List<TestResult> results) {
    if (finished.isEmpty()) {
      return results;
    }
    Map<CaseId, List<TestResult>> byMethod = new LinkedHashMap<>();
    for (TestResult result : results) {
      byMethod.computeIfAbsent(result.id().withoutRow(), id -> new ArrayList<>()).add(result);
    }
    List<TestResult> all = new ArrayList<>();
    for (PlannedSuite suite : whole.suites()) {
      for (PlannedTest test : suite.tests()) {
        TestResult known = finished.get(test.info().id());
        all.addAll(
            known == null ? byMethod.getOrDefault(test.info().id(), List.of()) : List.of(known));
      }
    }
    return all;
  }
}
