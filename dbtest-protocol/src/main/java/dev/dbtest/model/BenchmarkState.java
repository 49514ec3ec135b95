package dev.dbtest.model;

/**
 * States of a benchmark. Each fork goes from {@link Calibrating} through its rounds; the case as a
 * whole is {@link Analyzing} after its last fork.
 */
public sealed interface BenchmarkState extends State<BenchmarkState> {

  @Override
  default boolean isFinal() {
    return false;
  }

  /** Found by discovery. */
  record Discovered() implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return next instanceof Filtered || next instanceof Skipped;
    }
  }

  /** Passed the filters. */
  record Filtered() implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return next instanceof Queued || next instanceof Skipped;
    }
  }

  /** Selected, and waiting for its next fork. */
  record Queued() implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return next instanceof Calibrating || next instanceof Skipped;
    }
  }

  /** A fork starts; JMH finds out how many operations fill a round. */
  record Calibrating() implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return next instanceof WarmingUp
          || (next instanceof Running running && running.round() == 1)
          || next instanceof Failed;
    }
  }

  /**
   * A fork runs warm-up rounds.
   *
   * @param round the present round, from 1
   * @param rounds warm-up rounds in the fork
   */
  record WarmingUp(int round, int rounds) implements BenchmarkState {
    /** Checks the range. */
    public WarmingUp {
      requireRound(round, rounds);
    }

    @Override
    public boolean mayBecome(BenchmarkState next) {
      return (next instanceof WarmingUp warming && warming.round == round + 1)
          || (next instanceof Running running && running.round() == 1)
          || next instanceof Failed;
    }
  }

  /**
   * A fork runs measured rounds.
   *
   * @param round the present round, from 1
   * @param rounds rounds in the fork
   */
  record Running(int round, int rounds) implements BenchmarkState {
    /** Checks the range. */
    public Running {
      requireRound(round, rounds);
    }

    @Override
    public boolean mayBecome(BenchmarkState next) {
      return (next instanceof Running running && running.round == round + 1)
          || next instanceof Queued
          || next instanceof Analyzing
          || next instanceof Failed;
    }
  }

  /** All forks are done; statistics are computed. */
  record Analyzing() implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return next instanceof Completed || next instanceof Queued || next instanceof Failed;
    }
  }

  /** The statistics are available. */
  record Completed() implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return false;
    }

    @Override
    public boolean isFinal() {
      return true;
    }
  }

  /**
   * A fork failed.
   *
   * @param reason why, in a few words
   */
  record Failed(String reason) implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return false;
    }

    @Override
    public boolean isFinal() {
      return true;
    }
  }

  /** Filtered out, or left out by its author. */
  record Skipped() implements BenchmarkState {
    @Override
    public boolean mayBecome(BenchmarkState next) {
      return false;
    }

    @Override
    public boolean isFinal() {
      return true;
    }
  }

  private static void requireRound(int round, int rounds) {
    if (round < 1 || round > rounds) {
      throw new IllegalArgumentException("round " + round + " is not within 1 to " + rounds);
    }
  }
}
