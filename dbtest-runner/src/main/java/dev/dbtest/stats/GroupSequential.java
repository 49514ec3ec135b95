package dev.dbtest.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after set numbers of blocks. The intervals of all looks hold together, so stopping at any
 * of them is allowed. Blocks between looks wait for the next look, and blocks after the last do not
 * count.
 *
 * @param rate how often any of the looks may be wrong
 * @param schedule when the looks are
 */
public record GroupSequential(ErrorRate rate, LookSchedule schedule) implements ComparisonDesign {

  /** Blocks from which on a comparison may be given up: before, its spread is a guess. */
  private static final int GIVEN_UP_FROM = 9;

  /** The part of the last look's half-width that must not hide the answer. */
  private static final double GIVEN_UP_SHARE = 0.6;

  @Override
  public double errorRate() {
    return rate.overall();
  }

  @Override
  public int blocksForVerdict(int available) {
    int reached = 0;
    for (Look look : schedule.looks(rate)) {
      if (look.blocks() <= available) {
        reached = look.blocks();
      }
    }
    return reached;
  }

  @Override
  public @Nullable Integer nextLook(int available) {
    for (Look look : schedule.looks(rate)) {
      if (look.blocks() > available) {
        return look.blocks();
      }
    }
    return null;
  }

  @Override
  public List<Integer> looksUpTo(int available) {
    return schedule.looks(rate).stream()
        .map(Look::blocks)
        .filter(blocks -> blocks <= available)
        .toList();
  }

  @Override
  public double multiplier(int blocks, StudentT t) {
    List<Look> looks = schedule.looks(rate);
    double level = looks.get(0).level();
    for (Look look : looks) {
      if (look.blocks() <= blocks) {
        level = look.level();
      }
    }
    return t.multiplier(blocks - 1.0, 1 - level);
  }

  /**
   * Whether the last look will hardly show a difference, nor that there is none. The rule only ends
   * comparisons without a verdict, so that it cannot make one wrong.
   */
  @Override
  public boolean givesUp(double logRatio, double spread, int blocks, double margin, StudentT t) {
    if (schedule != LookSchedule.NORMAL || blocks < GIVEN_UP_FROM) {
      return false;
    }
    int last = schedule.last();
    double halfWidth = GIVEN_UP_SHARE * multiplier(last, t) * spread / Math.sqrt(last);
    double distance = Math.abs(logRatio);
    return halfWidth > distance && distance + halfWidth > margin;
  }
}
