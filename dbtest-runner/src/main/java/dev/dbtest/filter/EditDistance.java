package dev.dbtest.filter;

/**
 * How many letters must be changed, added, dropped, or swapped with their neighbour to turn one
 * text into another: the optimal string alignment distance, and Sellers' variant of it where the
 * ends of the second text may be free.
 */
final class EditDistance {

  private EditDistance() {}

  /**
   * The distance.
   *
   * @param wanted the text
   * @param candidate the other text
   * @param freeStart whether letters of the candidate before the match cost nothing
   * @param freeEnd whether letters of the candidate after the match cost nothing
   * @param most distances above this need not be exact
   */
  static int between(
      String wanted, String candidate, boolean freeStart, boolean freeEnd, int most) {
    int width = candidate.length();
    if (!freeStart && !freeEnd && Math.abs(wanted.length() - width) > most) {
      return most + 1;
    }
    int[] twoAbove = new int[width + 1];
    int[] above = new int[width + 1];
    int[] row = new int[width + 1];
    for (int j = 0; j <= width; j++) {
      above[j] = freeStart ? 0 : j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= width; j++) {
        boolean same = wanted.charAt(i - 1) == candidate.charAt(j - 1);
        int distance = Math.min(above[j], row[j - 1]) + 1;
        distance = Math.min(distance, above[j - 1] + (same ? 0 : 1));
        if (swapped(wanted, i, candidate, j)) {
          distance = Math.min(distance, twoAbove[j - 2] + 1);
        }
        row[j] = distance;
        least = Math.min(least, distance);
      }
      if (least > most + 1) {
        return least;
      }
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
    }
    return freeEnd ? least(above) : above[width];
  }

  private static boolean swapped(String left, int i, String right, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }

  private static int least(int[] distances) {
    int least = distances[0];
    for (int distance : distances) {
      least = Math.min(least, distance);
    }
    return least;
  }
}
