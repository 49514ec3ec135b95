package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs measured of the benchmarks of a run. It is to be looked at, and nothing is
 * judged by it: runs of different days differ by what happened on the machine, too.
 *
 * @param lines a line for each benchmark that an earlier run has measured in the same way
 */
public record Past(Map<Key, Line> lines) {

  /** Nothing is known of earlier runs. */
  public static final Past NONE = new Past(Map.of());

  /** Copies the lines. */
  public Past {
    lines = Map.copyOf(lines);
  }

  /** The line of a benchmark; {@code null} if no earlier run has it. */
  public @Nullable Line of(BenchmarkResult benchmark) {
    return lines.get(Key.of(benchmark));
  }

  /**
   * What a line is about.
   *
   * @param id the case
   * @param mode how it was measured, since a case may be measured in several ways
   */
  public record Key(CaseId id, Mode mode) {

    /** The key of a benchmark. */
    public static Key of(BenchmarkResult benchmark) {
      return new Key(benchmark.id(), benchmark.settings().mode());
    }
  }

  /**
   * A benchmark over time, on one machine and measured in one way.
   *
   * @param points the runs, the oldest first; the last one is the run itself
   * @param steps where it moved to another level, the earliest first
   */
  public record Line(List<Point> points, List<Step> steps) {

    /** Copies the lists. */
    public Line {
      points = List.copyOf(points);
      steps = List.copyOf(steps);
    }
  }

  /**
   * A run.
   *
   * @param started when it began
   * @param commit what it was built from, in short; empty if that is not known
   * @param nanos wall time of an operation in nanoseconds, a mean over the forks
   */
  public record Point(Instant started, String commit, double nanos) {}

  /**
   * A place at which a benchmark moved.
   *
   * @param at number of the first run after it, counted from 0
   * @param before nanoseconds per operation of the level before
   * @param after those of the level after
   * @param recent whether so few runs came after it that it may still turn out to be none
   * @param accepted the reason for which it was accepted; empty if it was not
   */
  public record Step(int at, double before, double after, boolean recent, String accepted) {

    /** Time after over time before. */
    public double ratio() {
      return after / before;
    }
  }
}
