package dev.dbtest.archive;

import dev.dbtest.stats.LevelChange;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where a benchmark moved. This locates and does not judge: runs of a history were measured
 * at different times, and what changed on the machine between them is in their numbers.
 */
public final class Moves {

  /** A smaller step is not worth the time of whoever reads of it. */
  private static final double LEAST = Math.log1p(0.01);

  private static final int RECENT = 5;

  private Moves() {}

  /**
   * Where it moved, the earliest first; runs under different conditions are looked at apart.
   *
   * @param points of one benchmark, the oldest first
   */
  public static List<Move> of(List<BenchmarkPoint> points, Statistics statistics) {
    Map<String, List<BenchmarkPoint>> alike = new LinkedHashMap<>();
    for (BenchmarkPoint point : points) {
      if (Double.isFinite(point.nanos())) {
        alike.computeIfAbsent(point.conditions(), key -> new ArrayList<>()).add(point);
      }
    }
    List<Move> moves = new ArrayList<>();
    for (List<BenchmarkPoint> series : alike.values()) {
      double[] logs = series.stream().mapToDouble(point -> Math.log(point.nanos())).toArray();
      for (LevelChange change : statistics.levelChanges(logs, LEAST)) {
        moves.add(
            new Move(
                series.get(change.index() - 1),
                series.get(change.index()),
                Math.exp(change.before()),
                Math.exp(change.after()),
                series.size() - change.index() <= RECENT));
      }
    }
    moves.sort(Comparator.comparing(move -> move.first().run().started()));
    return moves;
  }
}
