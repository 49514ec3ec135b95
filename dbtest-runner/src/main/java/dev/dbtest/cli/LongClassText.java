package dev.dbtest.cli;

import dev.dbtest.report.SafeText;
import dev.dbtest.shard.LongClass;
import java.util.ArrayList;
import java.util.List;

/** Says what becomes of classes that take longer than a shard is to take. */
final class LongClassText {

  private static final int NAMED = 5;

  private LongClassText() {}

  /**
   * A line for each of them, and one for those that are too many to be named.
   *
   * @param beginning of each line
   */
  static List<String> lines(List<LongClass> longer, String beginning) {
    List<String> lines = new ArrayList<>();
    for (LongClass each : longer.subList(0, Math.min(NAMED, longer.size()))) {
      lines.add(SafeText.line(beginning + each.className() + text(each)));
    }
    if (longer.size() > NAMED) {
      lines.add(beginning + (longer.size() - NAMED) + " more classes are longer than a shard");
    }
    return lines;
  }

  private static String text(LongClass each) {
    return each.isSplit()
        ? " is longer than a shard, and split into " + each.pieces()
        : " is longer than a shard, and stays whole"
            + (each.reason().isEmpty() ? "" : ": " + each.reason());
  }
}
