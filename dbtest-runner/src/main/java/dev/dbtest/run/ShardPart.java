package dev.dbtest.run;

import dev.dbtest.filter.Selection;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.Shard;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a run that is this machine's. What was selected is divided after it was selected, so
 * that a pattern means the same on every machine.
 *
 * @param shard which part
 * @param plan who has what
 */
public record ShardPart(Shard shard, ShardPlan plan) {

  /**
   * Divides a run.
   *
   * @param selection what was selected
   * @param tests its tests, in their order
   */
  static ShardPart of(ShardWish wish, Selection selection, SuitePlan tests) {
    List<ShardUnit> units = new ArrayList<>();
    for (PlannedSuite suite : tests.suites()) {
      units.add(unit(suite));
    }
    for (BenchmarkGroupInfo group : selection.groups()) {
      units.add(unit(group, selection.benchmarks()));
    }
    int total = wish.shard().total();
    return new ShardPart(
        wish.shard(),
        wish.replicated()
            ? ShardPlan.replicated(units, total)
            : ShardPlan.of(units, total, wish.times()));
  }

  private static ShardUnit unit(PlannedSuite suite) {
    TestSuiteInfo info = suite.info();
    List<PlannedTestCase> tests = new ArrayList<>();
    for (PlannedTest test : suite.tests()) {
      tests.add(
          new PlannedTestCase(
              test.info().id(), test.info().displayName(), test.info().tags(), rows(test.rows())));
    }
    List<ShardUnit.Resource> resources = new ArrayList<>();
    for (TestSuiteInfo.Lock lock : info.locks()) {
      resources.add(new ShardUnit.Resource(lock.name(), lock.exclusive()));
    }
    return new ShardUnit(info.className(), info.kind(), tests, List.of(), resources);
  }

  private static String rows(RowChoice rows) {
    return rows.isAll() ? "" : rows.only() + " " + rows.except();
  }

  private static ShardUnit unit(BenchmarkGroupInfo group, List<CaseId> benchmarks) {
    List<String> cases = new ArrayList<>();
    for (CaseId benchmark : benchmarks) {
      if (benchmark.className().equals(group.className())) {
        cases.add(benchmark.text());
      }
    }
    return new ShardUnit(group.className(), CaseKind.BENCHMARK, List.of(), cases, List.of());
  }

  /** The tests of this part, in their order. */
  SuitePlan of(SuitePlan whole) {
    Set<String> own = names(false);
    List<PlannedSuite> suites = new ArrayList<>();
    for (PlannedSuite suite : whole.suites()) {
      if (own.contains(suite.info().className())) {
        suites.add(suite);
      }
    }
    return new SuitePlan(suites);
  }

  /** The inventory with only what is selected of this part. */
  Inventory of(Inventory whole) {
    Set<String> tests = names(false);
    Set<String> measured = names(true);
    Selection all = whole.selection();
    Selection own =
        new Selection(
            all.suites().stream().filter(suite -> tests.contains(suite.className())).toList(),
            all.rows(),
            all.groups().stream().filter(group -> measured.contains(group.className())).toList(),
            all.benchmarks().stream().filter(id -> measured.contains(id.className())).toList(),
            all.unmatched(),
            all.problems());
    return new Inventory(whole.project(), whole.suites(), own, whole.sums(), whole.problems());
  }

  /** Names of the classes of this part. A class stays on one machine, in whatever module it is. */
  private Set<String> names(boolean measured) {
    Set<String> names = new HashSet<>();
    for (ShardUnit unit : plan.unitsOf(shard.number())) {
      if (unit.isMeasured() == measured) {
        names.add(unit.className());
      }
    }
    return names;
  }
}
