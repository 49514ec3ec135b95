package dev.dbtest.benchmarks.compare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/** Tells how far a trial is and when it will end, going by the commands of this session. */
final class TrialProgress {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /** What dbtest is expected to take for a comparison; only its ratio to JMH's time counts. */
  private static final double DBTEST_SECONDS = 9;

  private final Clock clock;
  private final Instant start;
  private final int total;
  private final double secondsToDo;
  private final double jmhSeconds;
  private int done;
  private double secondsDone;

  /**
   * Begins.
   *
   * @param toDo comparisons of this session
   * @param total comparisons of the trial
   * @param jmhSeconds what JMH is expected to take for a comparison
   */
  TrialProgress(Clock clock, Collection<List<TrialKey>> toDo, int total, double jmhSeconds) {
    this.clock = clock;
    this.start = clock.instant();
    this.total = total;
    this.jmhSeconds = jmhSeconds;
    int open = toDo.stream().mapToInt(List::size).sum();
    done = total - open;
    secondsToDo = toDo.stream().flatMap(List::stream).mapToDouble(this::expected).sum();
  }

  private double expected(TrialKey key) {
    return key.harness() == TrialKey.Harness.JMH ? jmhSeconds : DBTEST_SECONDS;
  }

  /** The line after a batch is done. */
  synchronized String after(List<TrialOutcome> batch) {
    done += batch.size();
    secondsDone += batch.stream().mapToDouble(outcome -> expected(outcome.key())).sum();
    Duration spent = Duration.between(start, clock.instant());
    Duration left =
        Duration.ofSeconds((long) (spent.toSeconds() * (secondsToDo / secondsDone - 1)));
    TrialKey last = batch.get(batch.size() - 1).key();
    return "%d of %d comparisons; last %s %+d %% of repetition %d; %s so far, ends about %s UTC"
        .formatted(
            done,
            total,
            last.harness().label(),
            last.slowdown(),
            last.repetition(),
            text(spent),
            TIME.format(clock.instant().plus(left).atOffset(ZoneOffset.UTC)));
  }

  private static String text(Duration duration) {
    return "%d:%02d:%02d"
        .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
  }
}
