package dev.dbtest.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after 6, 9, 12, 16 and 20 blocks. The intervals of all looks hold together, so stopping at
 * any of them is allowed. Blocks between looks wait for the next look, and blocks after the
 * twentieth do not count.
 *
 * @param rate how often any of the looks may be wrong
 */
public record GroupSequential(ErrorRate rate) implements ComparisonDesign {
  @Override
  public double errorRate() {
    return rate.overall();
  }

  @Override
  public int blocksForVerdict(int available) {
    int reached = 0;
    for (Look look : Look.schedule(rate)) {
      if (look.blocks() <= available) {
        reached = look.blocks();
      }
    }
    return reached;
  }

  @Override
  public @Nullable Integer nextLook(int available) {
    for (Look look : Look.schedule(rate)) {
      if (look.blocks() > available) {
        return look.blocks();
      }
    }
    return null;
  }

  @Override
  public double multiplier(int blocks, StudentT t) {
    List<Look> looks = Look.schedule(rate);
    double level = looks.get(0).level();
    for (Look look : looks) {
      if (look.blocks() <= blocks) {
        level = look.level();
      }
    }
    return t.multiplier(blocks - 1.0, 1 - level);
  }
}
