package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where a series of values moved to another level and stayed there, by binary segmentation
 * (Scott and Knott 1974): the split that explains most of the spread is kept if Welch's test finds
 * it improbable by chance, however many places it could have been at, and if it is larger than what
 * runs of the same code differ by; then both sides are looked at in the same way. Nothing in it is
 * random, so the same series has the same points every time.
 */
final class ChangePoints {

  /** Fewer values on a side are a spike, or the beginning of something that nobody can tell yet. */
  static final int SHORTEST = 3;

  /** Chance that a series without a step shows one. */
  private static final double ERROR_RATE = 0.001;

  /** Two results of the same code differ by at most this many standard deviations in 95 of 100. */
  private static final double REPEATABILITY = 1.96 * Math.sqrt(2);

  /** Makes the median of absolute deviations a standard deviation where values are normal. */
  private static final double NORMAL = 1.4826;

  private final double[] values;
  private final double floor;
  private final List<LevelChange> found = new ArrayList<>();

  private ChangePoints(double[] values, double floor) {
    this.values = values;
    this.floor = floor;
  }

  /**
   * The changes of level.
   *
   * @param values in the order of time
   * @param least the smallest difference of levels that is worth telling
   */
  static List<LevelChange> of(double[] values, double least) {
    Samples.require(values, 1, "values");
    ChangePoints points = new ChangePoints(values, Math.max(least, floor(values)));
    points.look(0, values.length);
    return points.confirmed();
  }

  /**
   * What two neighbours without a step between them differ by at most, in 95 of 100. Neighbours,
   * since levels are not to count as noise, and their median, since steps are few.
   */
  static double floor(double[] values) {
    if (values.length < 2) {
      return 0;
    }
    double[] differences = new double[values.length - 1];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Math.abs(values[i + 1] - values[i]);
    }
    double deviation = NORMAL * Quantiles.of(differences).median() / Math.sqrt(2);
    return REPEATABILITY * deviation;
  }

  private void look(int start, int end) {
    int split = bestSplit(start, end);
    if (split < 0) {
      return;
    }
    LevelChange change = change(start, split, end);
    if (isReal(change, end - start - 2 * SHORTEST + 1)) {
      look(start, split);
      found.add(change);
      look(split, end);
    }
  }

  /** Where the means of both sides lie farthest apart for their sizes; -1 if there is no room. */
  private int bestSplit(int start, int end) {
    double total = 0;
    for (int i = start; i < end; i++) {
      total += values[i];
    }
    int best = -1;
    double most = 0;
    double left = 0;
    for (int i = start; i < end; i++) {
      int size = i - start;
      if (size >= SHORTEST && end - i >= SHORTEST) {
        double difference = left / size - (total - left) / (end - i);
        double explained = difference * difference * size * (end - i);
        if (explained > most) {
          most = explained;
          best = i;
        }
      }
      left += values[i];
    }
    return best;
  }

  /**
   * A point was found within a longer piece than the levels beside it: only what holds between the
   * levels as they are now is told.
   */
  private List<LevelChange> confirmed() {
    List<LevelChange> kept = new ArrayList<>(found);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < kept.size() && !changed; i++) {
        int start = i == 0 ? 0 : kept.get(i - 1).index();
        int end = i + 1 == kept.size() ? values.length : kept.get(i + 1).index();
        LevelChange now = change(start, kept.get(i).index(), end);
        if (isReal(now, end - start - 2 * SHORTEST + 1)) {
          kept.set(i, now);
        } else {
          kept.remove(i);
          changed = true;
        }
      }
    }
    return List.copyOf(kept);
  }

  private LevelChange change(int start, int split, int end) {
    double[] before = Arrays.copyOfRange(values, start, split);
    double[] after = Arrays.copyOfRange(values, split, end);
    return new LevelChange(
        split,
        Moments.of(before).mean(),
        Moments.of(after).mean(),
        Estimate.ofUnpairedDifference(before, after).pValue());
  }

  private boolean isReal(LevelChange change, int places) {
    return Math.abs(change.after() - change.before()) > floor
        && change.pValue() * Math.max(1, places) < ERROR_RATE;
  }
}
