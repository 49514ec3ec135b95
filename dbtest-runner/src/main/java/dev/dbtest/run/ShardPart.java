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
 * @param taken places in the queue that earlier attempts at this part have taken
 */
public record ShardPart(Shard shard, ShardPlan plan, List<Integer> taken) {

  /** Copies the list. */
  public ShardPart {
    taken = List.copyOf(taken);
  }

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
    return new ShardPart(wish.shard(), plan(wish, units), List.of());
  }

  private static ShardPlan plan(ShardWish wish, List<ShardUnit> units) {
    int total = wish.shard().total();
    if (wish.replicated()) {
      return ShardPlan.replicated(units, total);
    }
    return wish.queue().isPresent()
        ? ShardPlan.queued(units, total, wish.times())
        : ShardPlan.of(units, total, wish.times());
  }

  /** The same part with what earlier attempts at it have taken from the queue. */
  ShardPart with(List<Integer> items) {
    return new ShardPart(shard, plan, items);
  }

  /** What is this machine's when the run begins. */
  public List<ShardUnit> units() {
    List<ShardUnit> units = new ArrayList<>(plan.unitsOf(shard.number()));
    for (int item : taken) {
      units.addAll(plan.unitsOfItem(item));
    }
    return units;
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
    return of(whole, units());
  }

  /** Those of some units, in their order. */
  SuitePlan of(SuitePlan whole, List<ShardUnit> units) {
    Set<String> own = names(units, false);
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
    List<ShardUnit> units = units();
    Set<String> tests = names(units, false);
    Set<String> measured = names(units, true);
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

  /** Names of the classes of some units. A class stays on one machine, in whatever module it is. */
  private static Set<String> names(List<ShardUnit> units, boolean measured) {
    Set<String> names = new HashSet<>();
    for (ShardUnit unit : units) {
      if (unit.isMeasured() == measured) {
        names.add(unit.className());
      }
    }
    return names;
  }
}
