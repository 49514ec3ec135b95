package dev.dbtest.execute.benchmarks;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A fork that is run to see how a case warms up: rounds from the very first on, for three seconds.
 * Nothing of it is part of a result.
 */
final class Pilot implements ForkWatch {

  /** Rounds of a pilot. */
  static final int ROUNDS = 30;

  /** Length of its rounds, whatever those of the case are. */
  private static final Duration ROUND = Duration.ofMillis(100);

  /**
   * When a pilot is ended whose rounds take longer than planned, because a single operation does; a
   * little more than the rounds of all others take.
   */
  private static final Duration LONGEST = Duration.ofMillis(3_300);

  private final CaseId id;
  private final RunListener listener;
  private final LongSupplier nanoTime;
  private final List<Round> rounds = new ArrayList<>();
  private long began;
  private boolean begun;

  private Pilot(CaseId id, RunListener listener, LongSupplier nanoTime) {
    this.id = id;
    this.listener = listener;
    this.nanoTime = nanoTime;
  }

  /**
   * Runs a pilot.
   *
   * @param number distinguishes the pilots of a run; below 0, since forks of results are counted
   *     from 1
   */
  static Seen run(
      Forks forks, BenchmarkCase planned, int number, RunListener listener, LongSupplier nanoTime) {
    BenchmarkSettings settings = settings(planned.settings());
    Pilot pilot = new Pilot(planned.id(), listener, nanoTime);
    ForkEnd end = forks.run(planned, settings, 1, number, pilot);
    boolean useful = end instanceof ForkEnd.Measured || end instanceof ForkEnd.Stopped;
    return useful
        ? new Seen(
            ForkTimes.wallNanos(pilot.rounds, settings),
            end instanceof ForkEnd.Measured measured ? measured.fork() : null)
        : new Seen(new double[0], null);
  }

  /**
   * What a pilot showed.
   *
   * @param nanos time per operation of each round that ended; none if the fork failed, which the
   *     forks that are measured will explain
   * @param fork all that was recorded; null if it did not end by itself
   */
  @SuppressWarnings("ArrayRecordComponent") // Looked at once, and never compared.
  record Seen(double[] nanos, @Nullable Fork fork) {}

  private static BenchmarkSettings settings(BenchmarkSettings ofCase) {
    return ofCase
        .withRounds(0, ROUND, ROUNDS, ROUND)
        .withWarmup(0, WarmupWindow.FIXED)
        .withClock(ScoreClock.WALL);
  }

  @Override
  public void roundStarted(boolean warmup, int number, int of) {
    if (!begun) {
      begun = true;
      began = nanoTime.getAsLong();
    }
    listener.on(new RunEvent.WarmupSought(id, number, of));
  }

  @Override
  public void roundMeasured(boolean warmup, int number, Round round) {
    rounds.add(round);
  }

  @Override
  public void printed(boolean stderr, String text) {
    listener.on(new RunEvent.OutputPrinted(id, stderr, text));
  }

  @Override
  public boolean hasSeenEnough() {
    return begun && rounds.size() < ROUNDS && nanoTime.getAsLong() - began > LONGEST.toNanos();
  }
}
