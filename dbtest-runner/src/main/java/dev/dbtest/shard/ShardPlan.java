package dev.dbtest.shard;

import dev.dbtest.state.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which shard runs what: all of a run, and not only the part of one machine.
 *
 * @param total how many shards there are
 * @param units everything that was selected, in the order in which an undivided run would take it
 * @param shards the shard of each unit, from 1; {@link #EVERY} for a unit that all shards measure;
 *     for a unit that has no shard in advance, its {@linkplain #item place in the queue}
 * @param hash sums up the rest, apart from the order; machines with another hash have another plan
 */
public record ShardPlan(int total, List<ShardUnit> units, List<Integer> shards, String hash) {

  /** In place of a shard's number: all of them. */
  public static final int EVERY = 0;

  private static final int SHORT = 12;

  /** Copies the lists. */
  public ShardPlan {
    units = List.copyOf(units);
    shards = List.copyOf(shards);
  }

  /**
   * Divides what was selected.
   *
   * @param units everything that was selected
   * @param times how long it took, where that is known
   */
  public static ShardPlan of(List<ShardUnit> units, int total, ClassTimes times) {
    return of(units, total, times, false);
  }

  /**
   * The same with a queue for the shortest tests, from which each shard takes some when it is done
   * with its own.
   */
  public static ShardPlan queued(List<ShardUnit> units, int total, ClassTimes times) {
    return of(units, total, times, true);
  }

  private static ShardPlan of(List<ShardUnit> units, int total, ClassTimes times, boolean queued) {
    Integer[] shards = new Integer[units.size()];
    // Tests and benchmarks run one after the other, so each of the two is to end at the same time.
    assign(units, shards, false, total, times, queued);
    assign(units, shards, true, total, times, false);
    List<Integer> all = List.of(shards);
    return new ShardPlan(total, units, all, Sha256.of(canonical(total, units, all)));
  }

  /**
   * A plan by which every shard measures all that was selected. Its hash is not that of a plan that
   * divides the same.
   */
  public static ShardPlan replicated(List<ShardUnit> units, int total) {
    List<Integer> all = Collections.nCopies(units.size(), EVERY);
    return new ShardPlan(total, units, all, Sha256.of(canonical(total, units, all)));
  }

  private static void assign(
      List<ShardUnit> units,
      Integer[] shards,
      boolean measured,
      int total,
      ClassTimes times,
      boolean queued) {
    List<ShardUnit> some = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).isMeasured() == measured) {
        some.add(units.get(i));
        places.add(i);
      }
    }
    long[] forecast = times.forecast(some);
    int[] assigned =
        queued
            ? Balance.queued(some, forecast, total)
            : Balance.of(some, forecast, total, measured);
    for (int i = 0; i < assigned.length; i++) {
      shards[places.get(i)] = assigned[i];
    }
  }

  private static String canonical(int total, List<ShardUnit> units, List<Integer> shards) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      ShardUnit unit = units.get(i);
      List<String> cases = new ArrayList<>(unit.benchmarks());
      for (PlannedTestCase test : unit.tests()) {
        cases.add(test.id().methodIdentity() + '\t' + test.rows());
      }
      Collections.sort(cases);
      lines.add(
          shards.get(i)
              + "\t"
              + unit.kind()
              + "\t"
              + unit.className()
              + "\n"
              + String.join("\n", cases));
    }
    Collections.sort(lines);
    return "dbtest/shard-plan/1\n" + total + "\n" + String.join("\n\n", lines);
  }

  /** The hash as people are told of it. */
  public String shortHash() {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }

  /**
   * What stands in place of a shard's number where a unit is in the queue.
   *
   * @param item the place in the queue, from 1
   */
  public static int ofItem(int item) {
    return -item;
  }

  /**
   * The place in the queue, from 1, of a unit whose shard nobody knows in advance; 0 for one that
   * has a shard. Units that must stay together have the same place.
   *
   * @param shard what the plan says instead of a shard
   */
  public static int item(int shard) {
    return Math.max(0, -shard);
  }

  /** How many places the queue has. */
  public int items() {
    int most = 0;
    for (int shard : shards) {
      most = Math.max(most, item(shard));
    }
    return most;
  }

  /** The units at a place of the queue. */
  public List<ShardUnit> unitsOfItem(int item) {
    int wanted = ofItem(item);
    return unitsWhere(shard -> shard == wanted);
  }

  /** The units of a shard. */
  public List<ShardUnit> unitsOf(int shard) {
    return unitsWhere(each -> each == shard || each == EVERY);
  }

  private List<ShardUnit> unitsWhere(IntPredicate isWanted) {
    List<ShardUnit> some = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (isWanted.test(shards.get(i))) {
        some.add(units.get(i));
      }
    }
    return some;
  }

  /** How many tests there are; a parameterised one counts once. */
  public static int tests(List<ShardUnit> units) {
    return units.stream().mapToInt(unit -> unit.tests().size()).sum();
  }

  /** How many benchmark cases there are, as far as is known before they are planned. */
  public static int benchmarks(List<ShardUnit> units) {
    return units.stream().mapToInt(unit -> unit.benchmarks().size()).sum();
  }
}
