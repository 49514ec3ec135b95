package dev.dbtest.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.shard.ClassTimes.ClassTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who runs what. */
class ShardPlanTest {

  @Test
  void everyClassIsInExactlyOneShard() {
    ShardPlan plan = ShardPlan.of(units(100), 7, ClassTimes.NONE);

    List<String> all = new ArrayList<>();
    for (int shard = 1; shard <= 7; shard++) {
      plan.unitsOf(shard).forEach(unit -> all.add(unit.className()));
    }
    assertThat(all).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void theOrderInWhichClassesAreFoundChangesNothing() {
    List<ShardUnit> shuffled = new ArrayList<>(units(100));
    Collections.shuffle(shuffled, new Random(1));

    ShardPlan plan = ShardPlan.of(units(100), 7, ClassTimes.NONE);
    ShardPlan other = ShardPlan.of(shuffled, 7, ClassTimes.NONE);

    assertThat(other.hash()).isEqualTo(plan.hash());
    assertThat(names(other, 3)).containsExactlyInAnyOrderElementsOf(names(plan, 3));
  }

  @Test
  void moreShardsThanClassesLeaveSomeEmpty() {
    ShardPlan plan = ShardPlan.of(units(2), 5, ClassTimes.NONE);

    List<Integer> sizes = new ArrayList<>();
    for (int shard = 1; shard <= 5; shard++) {
      sizes.add(plan.unitsOf(shard).size());
    }
    assertThat(sizes).containsExactlyInAnyOrder(1, 1, 0, 0, 0);
  }

  @Test
  void whatMustNotRunAtTheSameTimeIsOnOneMachine() {
    List<ShardUnit> units = new ArrayList<>(units(20));
    units.add(sharing("a.Writer", "database", true));
    units.add(sharing("z.Reader", "database", false));

    ShardPlan plan = ShardPlan.of(units, 8, ClassTimes.NONE);

    assertThat(plan.shards().get(21)).isEqualTo(plan.shards().get(20));
  }

  @Test
  void whoOnlyReadsMayBeAnywhere() {
    List<ShardUnit> readers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      readers.add(sharing("Reader" + i, "database", false));
    }

    assertThat(ShardPlan.of(readers, 8, ClassTimes.NONE).shards()).doesNotHaveDuplicates();
  }

  @Test
  void whatBelongsToAJvmIsNotSharedByMachines() {
    List<ShardUnit> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      writers.add(sharing("Writer" + i, "java.lang.System.properties", true));
    }

    assertThat(ShardPlan.of(writers, 8, ClassTimes.NONE).shards()).doesNotHaveDuplicates();
  }

  @Test
  void aClassInTwoModulesIsOnOneMachine() {
    List<ShardUnit> units = new ArrayList<>(units(9));
    units.addAll(units(9));

    ShardPlan plan = ShardPlan.of(units, 9, ClassTimes.NONE);

    assertThat(plan.shards().subList(0, 9)).isEqualTo(plan.shards().subList(9, 18));
  }

  @Test
  void testsAndBenchmarksBeginAtDifferentEnds() {
    List<ShardUnit> units = new ArrayList<>(units(1));
    units.add(new ShardUnit("Group", CaseKind.BENCHMARK, List.of(), List.of("Group#a"), List.of()));

    assertThat(ShardPlan.of(units, 2, ClassTimes.NONE).shards()).containsExactly(1, 2);
  }

  @Test
  void anotherNumberOtherTimesOrOtherTestsAreAnotherPlan() {
    ShardPlan plan = ShardPlan.of(units(10), 2, ClassTimes.NONE);
    ClassTimes times = times(Map.of("C0", 100L, "C1", 1L));

    assertThat(ShardPlan.of(units(10), 3, ClassTimes.NONE).hash()).isNotEqualTo(plan.hash());
    assertThat(ShardPlan.of(units(11), 2, ClassTimes.NONE).hash()).isNotEqualTo(plan.hash());
    assertThat(ShardPlan.of(units(10), 2, times).hash()).isNotEqualTo(plan.hash());
  }

  @Test
  void theLongestGoFirst() {
    ClassTimes times = times(Map.of("C0", 6L, "C1", 3L, "C2", 2L, "C3", 1L));

    ShardPlan plan = ShardPlan.of(units(4), 2, times);

    assertThat(names(plan, plan.shards().get(0))).containsExactly("C0");
  }

  @Test
  void aNestedClassCountsForTheOneAroundIt() {
    ClassTimes times = times(Map.of("C0$Inner", 6L, "C1", 3L, "C2", 2L, "C3", 1L));

    ShardPlan plan = ShardPlan.of(units(4), 2, times);

    assertThat(names(plan, plan.shards().get(0))).containsExactly("C0");
  }

  /** 300 classes whose times differ as they do in real suites; none can be cut in two. */
  @Test
  void theSlowestOfEightShardsIsNearTheMeanOrTheLongestClass() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Map<String, Long> millis = new TreeMap<>();
      for (int i = 0; i < 300; i++) {
        millis.put("C" + i, Math.max(1, Math.round(1000 * Math.exp(1.2 * random.nextGaussian()))));
      }

      Spread spread = Spread.of(times(millis), 8);
      long least = Math.max(spread.ideal().toMillis(), Collections.max(millis.values()));
      assertThat(spread.slowest().toMillis()).as("seed %d", seed).isLessThan(least * 11 / 10);
    }
  }

  @Test
  void aQueueHasTheShortestLongestFirstAndTheRestIsGivenOutInAdvance() {
    ClassTimes times = times(Map.of("C0", 60L, "C1", 20L, "C2", 11L, "C3", 5L, "C4", 4L));

    ShardPlan plan = ShardPlan.queued(units(5), 2, times);

    assertThat(plan.shards()).containsExactly(1, 2, -1, -2, -3);
    assertThat(plan.items()).isEqualTo(3);
    assertThat(plan.unitsOfItem(2)).extracting(ShardUnit::className).containsExactly("C3");
    assertThat(names(plan, 1)).containsExactly("C0");
  }

  @Test
  void whatMustNotRunAtTheSameTimeHasOnePlaceInTheQueue() {
    List<ShardUnit> units = new ArrayList<>(units(20));
    units.add(sharing("a.Writer", "database", true));
    units.add(sharing("z.Reader", "database", false));
    ClassTimes times = times(Map.of("C0", 1000L, "a.Writer", 1L, "z.Reader", 1L));

    ShardPlan plan = ShardPlan.queued(units, 8, times);

    assertThat(plan.shards().get(20)).isNegative().isEqualTo(plan.shards().get(21));
  }

  @Test
  void aQueueIsAnotherPlanThanNone() {
    assertThat(ShardPlan.queued(units(10), 2, ClassTimes.NONE).hash())
        .isNotEqualTo(ShardPlan.of(units(10), 2, ClassTimes.NONE).hash());
  }

  /** 8 machines whose speeds have a spread of 15 %, and forecasts that are off by as much. */
  @Test
  void machinesThatDifferEndWithAQueueWithinAFewPerCentOfEachOther() {
    double sum = 0;
    for (int seed = 0; seed < 60; seed++) {
      sum += slowestOfEight(new Random(seed));
    }

    assertThat(sum / 60).isLessThan(1.05);
  }

  /** The slowest machine as a multiple of what all would take if they ended together. */
  private static double slowestOfEight(Random random) {
    Map<String, Long> millis = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      millis.put("C" + i, Math.max(1, Math.round(1000 * Math.exp(random.nextGaussian()))));
    }
    double[] speeds = random.doubles(8).map(x -> 1 / (1 + 0.15 * random.nextGaussian())).toArray();
    ShardPlan plan = ShardPlan.queued(units(300), 8, times(millis));
    double work = 0;
    double[] ends = new double[8];
    double[] lengths = new double[300];
    for (int i = 0; i < 300; i++) {
      double expected = millis.getOrDefault("C" + i, 0L);
      lengths[i] = expected * Math.exp(0.15 * random.nextGaussian());
      work += lengths[i];
      if (plan.shards().get(i) > 0) {
        int shard = plan.shards().get(i) - 1;
        ends[shard] += lengths[i] / speeds[shard];
      }
    }
    for (int item = 1; item <= plan.items(); item++) {
      int next = firstToEnd(ends);
      ends[next] += lengths[plan.shards().indexOf(-item)] / speeds[next];
    }
    return Arrays.stream(ends).max().orElseThrow() / (work / Arrays.stream(speeds).sum());
  }

  private static int firstToEnd(double[] ends) {
    int first = 0;
    for (int i = 1; i < ends.length; i++) {
      first = ends[i] < ends[first] ? i : first;
    }
    return first;
  }

  private static List<String> names(ShardPlan plan, int shard) {
    return plan.unitsOf(shard).stream().map(ShardUnit::className).toList();
  }

  private static ClassTimes times(Map<String, Long> millis) {
    TreeMap<String, ClassTime> times = new TreeMap<>();
    millis.forEach((name, time) -> times.put(name, new ClassTime(1, Duration.ofMillis(time))));
    return new ClassTimes(times);
  }

  private static List<ShardUnit> units(int number) {
    List<ShardUnit> units = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      units.add(unit("C" + i, List.of()));
    }
    return units;
  }

  private static ShardUnit sharing(String className, String resource, boolean exclusive) {
    return unit(className, List.of(new ShardUnit.Resource(resource, exclusive)));
  }

  private static ShardUnit unit(String className, List<ShardUnit.Resource> resources) {
    PlannedTestCase test = new PlannedTestCase(CaseId.of(className, "test"), "test", Tags.NONE, "");
    return new ShardUnit(className, CaseKind.UNIT, List.of(test), List.of(), resources);
  }
}
