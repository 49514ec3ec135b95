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
import dev.dbtest.shard.LongClass;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.Shard;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.shard.Splitting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a run that is this machine's. What was selected is divided after it was selected, so
 * that a pattern means the same on every machine.
 *
 * @param shard which part
 * @param plan who has what
 * @param taken places in the queue that earlier attempts at this part have taken
 * @param longer classes that are too long for one shard, if these are to be split
 */
public record ShardPart(Shard shard, ShardPlan plan, List<Integer> taken, List<LongClass> longer) {

  /** Copies the lists. */
  public ShardPart {
    taken = List.copyOf(taken);
    longer = List.copyOf(longer);
  }

  /**
   * Divides a run.
   *
   * @param selection what was selected
   * @param tests its tests, in their order
   */
  static ShardPart of(ShardWish wish, Selection selection, SuitePlan tests) {
    List<ShardUnit> units = units(tests);
    for (BenchmarkGroupInfo group : selection.groups()) {
      units.add(unit(group, selection.benchmarks()));
    }
    Splitting splitting =
        wish.split()
            ? Splitting.of(units, wish.times(), wish.shard().total(), wish.queue().isPresent())
            : Splitting.none(units);
    return new ShardPart(
        wish.shard(), plan(wish, splitting.units()), List.of(), splitting.longer());
  }

  /** What can be divided of some suites: all of their tests, as they were found. */
  public static List<ShardUnit> units(List<TestSuiteInfo> suites) {
    return units(SuitePlan.ofAll(suites));
  }

  private static List<ShardUnit> units(SuitePlan tests) {
    List<ShardUnit> units = new ArrayList<>();
    for (PlannedSuite suite : tests.suites()) {
      units.add(unit(suite));
    }
    return units;
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
    return new ShardPart(shard, plan, items, longer);
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
    return new ShardUnit(
        info.className(), info.kind(), tests, List.of(), resources, info.bond(), 0);
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
    Map<String, List<ShardUnit>> pieces = pieces(units);
    List<PlannedSuite> suites = new ArrayList<>();
    for (PlannedSuite suite : whole.suites()) {
      String className = suite.info().className();
      if (pieces.containsKey(className)) {
        suites.add(part(suite, pieces.get(className)));
      } else if (own.contains(className)) {
        suites.add(suite);
      }
    }
    return new SuitePlan(suites);
  }

  /** Pieces of classes, by class. */
  private static Map<String, List<ShardUnit>> pieces(List<ShardUnit> units) {
    Map<String, List<ShardUnit>> pieces = new HashMap<>(0);
    for (ShardUnit unit : units) {
      if (unit.isPiece()) {
        pieces.computeIfAbsent(unit.className(), name -> new ArrayList<>()).add(unit);
      }
    }
    return pieces;
  }

  /**
   * Only some tests of a suite. Whoever has the first piece also has what an engine finds in the
   * class beyond the tests that are known, so that somebody runs it.
   */
  private static PlannedSuite part(PlannedSuite suite, List<ShardUnit> pieces) {
    Set<String> own = tests(pieces);
    boolean first = pieces.stream().anyMatch(piece -> piece.piece() == 1);
    List<PlannedTest> here = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (PlannedTest test : suite.tests()) {
      CaseId id = test.info().id();
      if (own.contains(id.methodIdentity())) {
        here.add(test);
      } else if (first && !id.engine().isEmpty()) {
        elsewhere.add(id.engineId());
      }
    }
    return new PlannedSuite(suite.info(), here, elsewhere);
  }

  private static Set<String> tests(List<ShardUnit> pieces) {
    Set<String> tests = new HashSet<>();
    for (ShardUnit piece : pieces) {
      for (PlannedTestCase test : piece.tests()) {
        tests.add(test.id().methodIdentity());
      }
    }
    return tests;
  }

  private static TestSuiteInfo part(TestSuiteInfo suite, Map<String, List<ShardUnit>> pieces) {
    List<ShardUnit> own = pieces.get(suite.className());
    if (own == null) {
      return suite;
    }
    Set<String> tests = tests(own);
    return suite.withTests(
        suite.tests().stream().filter(test -> tests.contains(test.id().methodIdentity())).toList());
  }

  /** The inventory with only what is selected of this part. */
  Inventory of(Inventory whole) {
    List<ShardUnit> units = units();
    Set<String> tests = names(units, false);
    Set<String> measured = names(units, true);
    Map<String, List<ShardUnit>> pieces = pieces(units);
    Selection all = whole.selection();
    Selection own =
        new Selection(
            all.suites().stream()
                .filter(suite -> tests.contains(suite.className()))
                .map(suite -> part(suite, pieces))
                .toList(),
            all.rows(),
            all.groups().stream().filter(group -> measured.contains(group.className())).toList(),
            all.benchmarks().stream().filter(id -> measured.contains(id.className())).toList(),
            all.unmatched(),
            all.problems());
    return new Inventory(whole.project(), whole.suites(), own, whole.sums(), whole.problems());
  }

  /** Names of the classes of some units, in whatever module they are. */
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
