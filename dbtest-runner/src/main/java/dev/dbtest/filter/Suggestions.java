package dev.dbtest.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds known names whose spelling is close to that of a name that does not exist. */
public final class Suggestions {

  private static final int MOST = 3;

  /** Longer names are cut, so that hostile text cannot make the search slow. */
  private static final int LONGEST = 120;

  private static final Pattern BRACKETED_ROW = Pattern.compile("\\[[^\\[\\]]*]$");

  private Suggestions() {}

  /** Up to three known names near a name, the nearest first, equally near ones in order. */
  public static List<String> forName(String name, Collection<String> known) {
    return nearest(name, known, false, false);
  }

  /**
   * Up to three known names near the longest literal piece of a pattern; where the pattern has a
   * star, any text may stand beside it. A row in brackets plays no part.
   */
  static List<String> forPattern(String pattern, Collection<String> known) {
    String withoutRow = BRACKETED_ROW.matcher(pattern).replaceFirst("");
    String longest = "";
    int start = 0;
    int longestStart = 0;
    for (String piece : withoutRow.split("[*?]", -1)) {
      if (piece.length() > longest.length()) {
        longest = piece;
        longestStart = start;
      }
      start += piece.length() + 1;
    }
    boolean freeStart = longestStart > 0;
    boolean freeEnd = longestStart + longest.length() < withoutRow.length();
    return nearest(longest, known, freeStart, freeEnd);
  }

  private static List<String> nearest(
      String name, Collection<String> known, boolean freeStart, boolean freeEnd) {
    if (name.isBlank()) {
      return List.of();
    }
    String wanted = normal(name);
    int most = Math.max(1, wanted.length() / 3);
    List<Near> all = new ArrayList<>();
    int least = most;
    for (String candidate : known) {
      int distance = EditDistance.between(wanted, normal(candidate), freeStart, freeEnd, most);
      least = Math.min(least, distance);
      all.add(new Near(candidate, distance, Math.abs(candidate.length() - wanted.length())));
    }
    // Names that are much farther away than the nearest one would only distract from it.
    int farthest = Math.min(least + 1, Math.min(most, wanted.length() - 1));
    return all.stream()
        .filter(near -> near.distance <= farthest)
        .sorted(Near.ORDER)
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  private static String normal(String name) {
    return name.substring(0, Math.min(LONGEST, name.length())).toLowerCase(Locale.ROOT);
  }

  private record Near(String name, int distance, int lengthDifference) {

    private static final Comparator<Near> ORDER =
        Comparator.comparingInt(Near::distance)
            .thenComparingInt(Near::lengthDifference)
            .thenComparing(Near::name);
  }
}
