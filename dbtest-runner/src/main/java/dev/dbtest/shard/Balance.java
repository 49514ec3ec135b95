package dev.dbtest.shard;

import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.state.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Spreads units over shards so that all take equally long: the longest first, each to the shard
 * that has least so far. It depends on nothing but units and times, so every machine that knows
 * these finds the same.
 */
final class Balance {

  /** Which part of the time is given out in advance where there is a queue, in per cent. */
  static final int IN_ADVANCE = 70;

  private Balance() {}

  /**
   * The shard of each unit, from 1.
   *
   * @param times how long each takes
   * @param backwards whether the last shard gets the first unit
   */
  static int[] of(List<ShardUnit> units, long[] times, int shards, boolean backwards) {
    int[] assigned = new int[units.size()];
    deal(longestFirst(units, times), shards, backwards, assigned);
    return assigned;
  }

  /**
   * The same where shards take from a queue what is not given out in advance: the longest units,
   * which make up most of the time, have a shard, from 1, and the others an {@linkplain
   * ShardPlan#item item} of the queue.
   */
  static int[] queued(List<ShardUnit> units, long[] times, int shards) {
    List<Together> bunches = longestFirst(units, times);
    long all = 0;
    for (Together bunch : bunches) {
      all += bunch.time();
    }
    long given = 0;
    int first = 0;
    while (first < bunches.size() && given < all / 100.0 * IN_ADVANCE) {
      given += bunches.get(first++).time();
    }
    int[] assigned = new int[units.size()];
    deal(bunches.subList(0, first), shards, false, assigned);
    for (int item = 1; item <= bunches.size() - first; item++) {
      for (int unit : bunches.get(first + item - 1).units()) {
        assigned[unit] = ShardPlan.ofItem(item);
      }
    }
    return assigned;
  }

  private static List<Together> longestFirst(List<ShardUnit> units, long[] times) {
    List<Together> bunches = together(units, times);
    bunches.sort(Comparator.comparingLong(Together::time).reversed().thenComparing(Together::rank));
    return bunches;
  }

  private static void deal(List<Together> bunches, int shards, boolean backwards, int[] assigned) {
    PriorityQueue<Load> loads = new PriorityQueue<>(Load.ORDER);
    for (int shard = 1; shard <= shards; shard++) {
      loads.add(new Load(shard, 0, 0, backwards ? -shard : shard));
    }
    for (Together bunch : bunches) {
      Load least = loads.remove();
      for (int unit : bunch.units()) {
        assigned[unit] = least.shard();
      }
      loads.add(least.with(bunch));
    }
  }

  /** Units that must not run at the same time, in bunches. */
  private static List<Together> together(List<ShardUnit> units, long[] times) {
    int[] leader = new int[units.size()];
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
    }
    join(leader, byName(units, false).values());
    for (Map.Entry<String, List<Integer>> users : byName(units, true).entrySet()) {
      if (isExclusive(users.getKey(), users.getValue(), units)) {
        join(leader, List.of(users.getValue()));
      }
    }
    Map<Integer, List<Integer>> bunches = new LinkedHashMap<>();
    for (int i = 0; i < leader.length; i++) {
      bunches.computeIfAbsent(leaderOf(leader, i), key -> new ArrayList<>()).add(i);
    }
    List<Together> all = new ArrayList<>();
    for (List<Integer> bunch : bunches.values()) {
      all.add(Together.of(bunch, units, times));
    }
    return all;
  }

  /** Units by what they share: a resource, or the name of their class in two modules. */
  private static Map<String, List<Integer>> byName(List<ShardUnit> units, boolean resources) {
    Map<String, List<Integer>> users = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      ShardUnit unit = units.get(i);
      if (!resources) {
        users.computeIfAbsent(unit.name(), key -> new ArrayList<>(1)).add(i);
        continue;
      }
      for (ShardUnit.Resource resource : unit.resources()) {
        users.computeIfAbsent(resource.name(), key -> new ArrayList<>()).add(i);
      }
    }
    return users;
  }

  private static boolean isExclusive(String name, List<Integer> users, List<ShardUnit> units) {
    if (TestSuiteInfo.Lock.isOfAJvm(name)) {
      return false;
    }
    for (int user : users) {
      for (ShardUnit.Resource resource : units.get(user).resources()) {
        if (resource.exclusive() && resource.name().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void join(int[] leader, Iterable<List<Integer>> bunches) {
    for (List<Integer> bunch : bunches) {
      int first = leaderOf(leader, bunch.get(0));
      for (int other : bunch) {
        leader[leaderOf(leader, other)] = first;
      }
    }
  }

  private static int leaderOf(int[] leader, int unit) {
    int at = unit;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  /**
   * Units that stay together.
   *
   * @param units their places
   * @param time of all of them
   * @param rank decides between bunches of the same length: the same everywhere, and like chance
   */
  private record Together(List<Integer> units, long time, String rank) {

    static Together of(List<Integer> bunch, List<ShardUnit> units, long[] times) {
      long time = 0;
      String first = units.get(bunch.get(0)).name();
      for (int unit : bunch) {
        time += times[unit];
        String name = units.get(unit).name();
        first = name.compareTo(first) < 0 ? name : first;
      }
      return new Together(bunch, time, Sha256.of(first) + first);
    }
  }

  /**
   * What a shard has so far.
   *
   * @param shard its number
   * @param time how long it takes
   * @param units how many there are in it
   * @param place which of several empty shards is the first
   */
  private record Load(int shard, long time, int units, int place) {

    static final Comparator<Load> ORDER =
        Comparator.comparingLong(Load::time)
            .thenComparingInt(Load::units)
            .thenComparingInt(Load::place);

    Load with(Together bunch) {
      return new Load(shard, time + bunch.time(), units + bunch.units().size(), place);
    }
  }
}
