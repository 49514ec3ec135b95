package dev.dbtest.shard;

import dev.dbtest.model.Bond;
import dev.dbtest.model.TestSuiteInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is divided where classes that take longer than a shard is to take are split by their tests.
 * It depends on the same as {@link Balance}, and not on the order in which tests run.
 *
 * @param units the classes, in their order; in place of one that is split, its pieces
 * @param longer all classes that are so long
 */
public record Splitting(List<ShardUnit> units, List<LongClass> longer) {

  /** Copies the lists. */
  public Splitting {
    units = List.copyOf(units);
    longer = List.copyOf(longer);
  }

  /** Nothing is split. */
  public static Splitting none(List<ShardUnit> units) {
    return new Splitting(units, List.of());
  }

  /**
   * Splits what is too long for one of some shards.
   *
   * @param units everything that was selected; benchmarks stay as they are
   * @param total how many shards there are
   * @param queued whether shards take some of it from a queue, so that a piece must leave room
   */
  public static Splitting of(List<ShardUnit> units, ClassTimes times, int total, boolean queued) {
    long[] forecast = times.forecast(units);
    double share = 0;
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < forecast.length; i++) {
      if (!units.get(i).isMeasured()) {
        share += forecast[i] / (double) total;
        places.merge(units.get(i).className(), 1, Integer::sum);
      }
    }
    double most = queued ? share * Balance.IN_ADVANCE / 100 : share;
    List<ShardUnit> all = new ArrayList<>();
    List<LongClass> longer = new ArrayList<>();
    for (int i = 0; i < forecast.length; i++) {
      ShardUnit unit = units.get(i);
      // Shares are rounded; a class that is as long as one is not longer.
      if (unit.isMeasured() || unit.tests().isEmpty() || forecast[i] <= share * 1.000001) {
        all.add(unit);
        continue;
      }
      String reason = reasonToStayWhole(unit, places.getOrDefault(unit.className(), 0));
      List<ShardUnit> pieces =
          reason.isEmpty() ? pieces(unit, times.forecastOfTests(unit), most) : List.of(unit);
      all.addAll(pieces);
      longer.add(new LongClass(unit.className(), pieces.size(), reason));
    }
    return new Splitting(all, longer);
  }

  private static String reasonToStayWhole(ShardUnit unit, int places) {
    if (unit.tests().size() == 1 && unit.bond() == Bond.NONE) {
      return "it has only one test";
    }
    if (places > 1) {
      return "it is in two modules";
    }
    for (ShardUnit.Resource resource : unit.resources()) {
      if (!TestSuiteInfo.Lock.isOfAJvm(resource.name())) {
        return reason(Bond.RESOURCES);
      }
    }
    return reason(unit.bond());
  }

  private static String reason(Bond bond) {
    return switch (bond) {
      case NONE -> "";
      case ORDER -> "its tests have an order";
      case INSTANCE -> "its tests share an instance of it";
      case ROWS -> "it runs with all of its tests for each of its rows";
      case RESOURCES -> "it has a @ResourceLock";
      case ENGINE -> "only its engine knows which tests it has";
    };
  }

  /** The longest test first, each to the first piece in which there is room for it. */
  private static List<ShardUnit> pieces(ShardUnit unit, long[] times, double most) {
    List<Integer> longestFirst = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      longestFirst.add(i);
    }
    longestFirst.sort(
        Comparator.comparingLong((Integer test) -> -times[test])
            .thenComparing(test -> unit.tests().get(test).id().methodIdentity()));
    List<Piece> pieces = new ArrayList<>();
    for (int test : longestFirst) {
      Piece room = null;
      for (int i = 0; i < pieces.size() && room == null; i++) {
        room = pieces.get(i).time + times[test] <= most ? pieces.get(i) : null;
      }
      if (room == null) {
        room = new Piece();
        pieces.add(room);
      }
      room.tests.add(test);
      room.time += times[test];
    }
    List<ShardUnit> units = new ArrayList<>();
    for (Piece piece : pieces) {
      units.add(pieces.size() == 1 ? unit : unit.piece(units.size() + 1, piece.tests));
    }
    return units;
  }

  /** Tests of a class, by their places in it. */
  private static final class Piece {

    private final List<Integer> tests = new ArrayList<>();
    private double time;
  }
}
