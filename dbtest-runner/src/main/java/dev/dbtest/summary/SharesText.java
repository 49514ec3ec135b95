package dev.dbtest.summary;

import java.util.List;
import java.util.OptionalDouble;

/** Says what share of a CPU the threads of a group got. */
final class SharesText {
  private SharesText() {}

  /**
   * The shares from the smallest to the largest, such as ", 97 to 100 % of a CPU"; nothing if none
   * is known.
   */
  static String of(List<VariantSummary> variants) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (VariantSummary variant : variants) {
      OptionalDouble share = variant.cpuShare();
      if (share.isPresent()) {
        least = Math.min(least, share.getAsDouble());
        // Set-up between rounds counts as well, so that it may be a little more than all of it.
        most = Math.max(most, Math.min(1, share.getAsDouble()));
      }
    }
    if (most == 0) {
      return "";
    }
    String upper = Numbers.percent(most);
    String lower = Numbers.percent(Math.min(1, least));
    return lower.equals(upper)
        ? ", " + upper + " of a CPU"
        : ", " + lower.replace(" %", "") + " to " + upper + " of a CPU";
  }
}
