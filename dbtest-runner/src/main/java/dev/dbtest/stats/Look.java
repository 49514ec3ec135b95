package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of a group-sequential schedule.
 *
 * @param blocks blocks that must be complete
 * @param level share of wrong statements that a t interval at this look may make by itself
 */
record Look(int blocks, double level) {

  /** Looks, each given as its blocks and its level. */
  static List<Look> list(double... blocksAndLevels) {
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < blocksAndLevels.length; i += 2) {
      looks.add(new Look((int) blocksAndLevels[i], blocksAndLevels[i + 1]));
    }
    return List.copyOf(looks);
  }
}
