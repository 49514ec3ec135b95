package dev.dbtest.summary.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares an expected text with an actual one.
 *
 * <p>The work is bounded whatever the texts are: equal lines at both ends cost next to nothing, and
 * of what lies between only the first lines are compared, since an edit script costs the square of
 * the number of differences.
 */
public final class TextDiff {
  /** Lines a side that are compared, not counting equal ones at both ends. */
  static final int MOST_LINES = 300;

  /** Equal lines shown around a difference. */
  static final int CONTEXT = 3;

  private TextDiff() {}

  /** The lines of both texts; empty if the texts are equal. Line ends are {@code \n}. */
  public static List<DiffLine> of(String expected, String actual) {
    if (expected.equals(actual)) {
      return List.of();
    }
    List<String> left = List.of(expected.split("\n", -1));
    List<String> right = List.of(actual.split("\n", -1));
    int shorter = Math.min(left.size(), right.size());
    int head = 0;
    while (head < shorter && left.get(head).equals(right.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
      tail++;
    }
    List<String> leftMiddle = left.subList(head, left.size() - tail);
    List<String> rightMiddle = right.subList(head, right.size() - tail);

    DiffLines lines = new DiffLines();
    lines.both(left.subList(0, head));
    compare(first(leftMiddle), first(rightMiddle), lines);
    int uncompared =
        Math.max(0, leftMiddle.size() - MOST_LINES) + Math.max(0, rightMiddle.size() - MOST_LINES);
    if (uncompared > 0) {
      lines.gap(uncompared, "more lines not compared");
    }
    lines.both(left.subList(left.size() - tail, left.size()));
    return lines.toList();
  }

  private static List<String> first(List<String> lines) {
    return lines.subList(0, Math.min(lines.size(), MOST_LINES));
  }

  private static void compare(List<String> left, List<String> right, DiffLines lines) {
    int at = 0;
    for (AbstractDelta<String> delta : deltas(left, right)) {
      lines.both(left.subList(at, delta.getSource().getPosition()));
      lines.change(delta.getSource().getLines(), delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    lines.both(left.subList(at, left.size()));
  }

  private static List<AbstractDelta<String>> deltas(List<String> left, List<String> right) {
    if (left.isEmpty() && right.isEmpty()) {
      return new ArrayList<>();
    }
    return DiffUtils.diff(left, right).getDeltas();
  }
}
