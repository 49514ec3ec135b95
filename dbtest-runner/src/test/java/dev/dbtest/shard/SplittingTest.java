package dev.dbtest.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Bond;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Tags;
import dev.dbtest.shard.ClassTimes.ClassTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of classes that take longer than a shard is to take. */
class SplittingTest {

  @Test
  void noPieceIsLongerThanAShardAndEachTestIsInOneOfThem() {
    ShardUnit giant = unit("shop.Giant", 90);

    Splitting splitting = split(List.of(giant, unit("shop.Small", 10)), 4);

    List<ShardUnit> pieces = splitting.units().stream().filter(ShardUnit::isPiece).toList();
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.tests()).hasSizeLessThanOrEqualTo(25));
    assertThat(pieces.stream().flatMap(piece -> piece.tests().stream()).map(PlannedTestCase::id))
        .containsExactlyInAnyOrderElementsOf(
            giant.tests().stream().map(PlannedTestCase::id).toList());
    assertThat(splitting.longer()).containsExactly(new LongClass("shop.Giant", 4, ""));
  }

  @Test
  void piecesOfOneClassAreOnSeveralMachines() {
    Splitting splitting = split(List.of(unit("shop.Giant", 90), unit("shop.Small", 10)), 4);

    ShardPlan plan = ShardPlan.of(splitting.units(), 4, ClassTimes.NONE);

    for (int shard = 1; shard <= 4; shard++) {
      assertThat(ShardPlan.tests(plan.unitsOf(shard))).isEqualTo(25);
    }
  }

  @Test
  void testsKeepTheirOrderAndKnowTheirPlaces() {
    ShardUnit giant = unit("shop.Giant", 9);

    for (ShardUnit piece : split(List.of(giant), 2).units()) {
      assertThat(piece.tests()).extracting(PlannedTestCase::place).isSorted();
      for (PlannedTestCase test : piece.tests()) {
        assertThat(giant.tests().get(test.place()).id()).isEqualTo(test.id());
      }
    }
  }

  @Test
  void theOrderInWhichTestsRunChangesNothing() {
    ShardUnit giant = unit("shop.Giant", 90);
    List<PlannedTestCase> tests = new ArrayList<>(giant.tests());
    Collections.shuffle(tests, new Random(1));
    ShardUnit shuffled = withTests(giant, tests);

    ShardPlan plan = ShardPlan.of(split(List.of(giant), 7).units(), 7, ClassTimes.NONE);
    ShardPlan other = ShardPlan.of(split(List.of(shuffled), 7).units(), 7, ClassTimes.NONE);

    assertThat(other.hash()).isEqualTo(plan.hash());
  }

  @Test
  void timesOfTestsMakePiecesThatTakeEquallyLong() {
    ShardUnit giant = unit("shop.Giant", 4);
    ClassTimes times = times(giant, 10, 10, 10, 30);

    Splitting splitting = Splitting.of(List.of(giant), times, 2, false);

    assertThat(splitting.units()).extracting(piece -> piece.tests().size()).containsExactly(1, 3);
  }

  @Test
  void aTestWithoutATimeTakesAsLongAsTheOthersOfItsClass() {
    ShardUnit giant = unit("shop.Giant", 4);
    ClassTimes times =
        new ClassTimes(
            new TreeMap<>(Map.of("shop.Giant", new ClassTime(4, Duration.ofSeconds(40)))));

    Splitting splitting = Splitting.of(List.of(giant), times, 2, false);

    assertThat(splitting.units()).extracting(piece -> piece.tests().size()).containsExactly(2, 2);
  }

  @Test
  void whereThereIsAQueueAPieceLeavesRoomForWhatIsTakenFromIt() {
    Splitting splitting = Splitting.of(List.of(unit("shop.Giant", 100)), ClassTimes.NONE, 2, true);

    assertThat(splitting.units())
        .extracting(piece -> piece.tests().size())
        .containsExactly(35, 35, 30);
  }

  @Test
  void aClassThatIsAsLongAsAShardStaysWhole() {
    Splitting splitting = split(List.of(unit("shop.A", 10), unit("shop.B", 10)), 2);

    assertThat(splitting.units()).noneMatch(ShardUnit::isPiece);
    assertThat(splitting.longer()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Bond.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void testsThatDependOnEachOtherStayTogetherAndItIsSaidWhy(Bond bond) {
    ShardUnit giant = unit("shop.Giant", 90, List.of(), bond);

    Splitting splitting = split(List.of(giant, unit("shop.Small", 10)), 4);

    assertThat(splitting.units()).contains(giant);
    assertThat(splitting.longer())
        .singleElement()
        .satisfies(longer -> assertThat(longer.reason()).isNotEmpty())
        .satisfies(longer -> assertThat(longer.isSplit()).isFalse());
  }

  @Test
  void whoSharesAResourceStaysOnOneMachine() {
    ShardUnit giant =
        unit("shop.Giant", 90, List.of(new ShardUnit.Resource("database", false)), Bond.NONE);

    assertThat(split(List.of(giant), 4).longer())
        .containsExactly(new LongClass("shop.Giant", 1, "it has a @ResourceLock"));
  }

  @Test
  void whatBelongsToAJvmIsOnEachMachine() {
    ShardUnit giant =
        unit(
            "shop.Giant",
            90,
            List.of(new ShardUnit.Resource("java.lang.System.out", true)),
            Bond.NONE);

    assertThat(split(List.of(giant), 4).longer()).allMatch(LongClass::isSplit);
  }

  @Test
  void aClassInTwoModulesStaysWhole() {
    List<ShardUnit> twice = List.of(unit("shop.Giant", 90), unit("shop.Giant", 90));

    assertThat(split(twice, 8).longer())
        .extracting(LongClass::reason)
        .containsExactly("it is in two modules", "it is in two modules");
  }

  @Test
  void aClassWithOneTestCannotBeSplit() {
    List<ShardUnit> units = List.of(unit("shop.One", 1));

    assertThat(split(units, 8).longer())
        .containsExactly(new LongClass("shop.One", 1, "it has only one test"));
  }

  @Test
  void benchmarksStayAsTheyAre() {
    ShardUnit group =
        new ShardUnit(
            "shop.Group",
            CaseKind.BENCHMARK,
            List.of(),
            Collections.nCopies(50, "shop.Group#x"),
            List.of());

    assertThat(split(List.of(group, unit("shop.A", 1), unit("shop.B", 1)), 2).units())
        .contains(group)
        .noneMatch(ShardUnit::isPiece);
  }

  @Test
  void onlyTimesOfTestsThatCanMatterAreKept() {
    ShardUnit giant = unit("shop.Giant", 2);
    ShardUnit small = unit("shop.Small", 2);
    ClassTimes all =
        new ClassTimes(
            new TreeMap<>(
                Map.of(
                    "shop.Giant", new ClassTime(2, Duration.ofMinutes(10)),
                    "shop.Small", new ClassTime(2, Duration.ofSeconds(1)))),
            new TreeMap<>(
                Map.of(
                    "shop.Giant#test00", Duration.ofMinutes(9),
                    "shop.Small#test00", Duration.ofMillis(400))));

    assertThat(all.ofLongClasses(List.of(giant, small)).byTest())
        .containsExactly(Map.entry("shop.Giant#test00", Duration.ofMinutes(9)));
  }

  @Test
  void timesOfNestedClassesBelongToTheClassAroundThem() {
    CaseId inside = new CaseId(CaseId.JUNIT, "p.A$In#t()", "p.A$In", "t", ParameterRow.NONE);
    ShardUnit unit =
        new ShardUnit(
            "p.A",
            CaseKind.UNIT,
            List.of(new PlannedTestCase(inside, "t", Tags.NONE, "")),
            List.of(),
            List.of());
    ClassTimes times =
        new ClassTimes(
            new TreeMap<>(Map.of("p.A$In", new ClassTime(1, Duration.ofSeconds(1)))),
            new TreeMap<>(Map.of("junit:p.A$In#t()", Duration.ofSeconds(1))));

    assertThat(times.unknown(List.of(unit))).isZero();
    assertThat(times.ofLongClasses(List.of(unit)).byTest()).hasSize(1);
  }

  private static Splitting split(List<ShardUnit> units, int shards) {
    return Splitting.of(units, ClassTimes.NONE, shards, false);
  }

  private static ClassTimes times(ShardUnit unit, int... seconds) {
    TreeMap<String, Duration> byTest = new TreeMap<>();
    Duration all = Duration.ZERO;
    for (int i = 0; i < seconds.length; i++) {
      Duration time = Duration.ofSeconds(seconds[i]);
      byTest.put(unit.tests().get(i).id().methodIdentity(), time);
      all = all.plus(time);
    }
    return new ClassTimes(
        new TreeMap<>(Map.of(unit.className(), new ClassTime(seconds.length, all))), byTest);
  }

  private static ShardUnit unit(String name, int tests) {
    return unit(name, tests, List.of(), Bond.NONE);
  }

  private static ShardUnit unit(
      String name, int tests, List<ShardUnit.Resource> resources, Bond bond) {
    List<PlannedTestCase> cases = new ArrayList<>();
    for (int i = 0; i < tests; i++) {
      CaseId id = CaseId.of(name, "test" + i / 10 + i % 10);
      cases.add(new PlannedTestCase(id, id.method(), Tags.NONE, ""));
    }
    return new ShardUnit(name, CaseKind.UNIT, cases, List.of(), resources, bond, 0);
  }

  private static ShardUnit withTests(ShardUnit unit, List<PlannedTestCase> tests) {
    return new ShardUnit(
        unit.className(), unit.kind(), tests, List.of(), unit.resources(), unit.bond(), 0);
  }
}
