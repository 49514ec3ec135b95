package dev.dbtest.setup;

import java.util.ArrayList;
import java.util.List;

/** Shows which lines were added to a text, with those around them. */
public final class AddedLines {

  private static final int CONTEXT = 2;

  private AddedLines() {}

  /**
   * The difference, in lines that begin with a plus sign or a blank; places between them are left
   * out. The new text has all lines of the old one, in their order.
   */
  public static List<String> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> marked = new ArrayList<>();
    int at = 0;
    for (String line : after.lines().toList()) {
      boolean known = at < old.size() && old.get(at).equals(line);
      marked.add((known ? " " : "+") + line);
      at += known ? 1 : 0;
    }
    return shortened(marked);
  }

  private static List<String> shortened(List<String> marked) {
    List<String> shown = new ArrayList<>();
    boolean left = false;
    for (int i = 0; i < marked.size(); i++) {
      if (isNearAddition(marked, i)) {
        if (left && !shown.isEmpty()) {
          shown.add(" …");
        }
        left = false;
        shown.add(marked.get(i));
      } else {
        left = true;
      }
    }
    return shown;
  }

  private static boolean isNearAddition(List<String> marked, int at) {
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(marked.size() - 1, at + CONTEXT);
    for (int i = from; i <= to; i++) {
      if (marked.get(i).startsWith("+")) {
        return true;
      }
    }
    return false;
  }
}
