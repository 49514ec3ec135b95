package dev.dbtest.summary.diff;

import dev.dbtest.summary.diff.DiffLine.Side;
import dev.dbtest.summary.diff.DiffLine.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a diff and leaves out equal lines far from any difference. */
final class DiffLines {
  private final List<DiffLine> lines = new ArrayList<>();
  private final List<String> equal = new ArrayList<>();
  private boolean changed;

  void both(List<String> texts) {
    equal.addAll(texts);
  }

  void change(List<String> expected, List<String> actual) {
    flush(true);
    changed = true;
    if (expected.size() != actual.size()) {
      expected.forEach(text -> lines.add(DiffLine.of(Side.EXPECTED, text)));
      actual.forEach(text -> lines.add(DiffLine.of(Side.ACTUAL, text)));
      return;
    }
    // Lines that stand opposite each other are partners: what they share need not be read.
    List<DiffLine> actualLines = new ArrayList<>(actual.size());
    for (int i = 0; i < expected.size(); i++) {
      String left = expected.get(i);
      String right = actual.get(i);
      int prefix = commonPrefix(left, right);
      int suffix = commonSuffix(left, right, prefix);
      lines.add(new DiffLine(Side.EXPECTED, spans(left, prefix, suffix)));
      actualLines.add(new DiffLine(Side.ACTUAL, spans(right, prefix, suffix)));
    }
    lines.addAll(actualLines);
  }

  void gap(int count, String what) {
    flush(true);
    lines.add(DiffLine.of(Side.GAP, count + " " + what));
  }

  List<DiffLine> toList() {
    flush(false);
    return List.copyOf(lines);
  }

  private void flush(boolean changeFollows) {
    int before = changed ? TextDiff.CONTEXT : 0;
    int after = changeFollows ? TextDiff.CONTEXT : 0;
    // A gap of a single line would take as much room as the line itself.
    int left = equal.size() - before - after;
    if (left <= 1) {
      before = equal.size();
      after = 0;
    }
    equal.subList(0, before).forEach(text -> lines.add(DiffLine.of(Side.BOTH, text)));
    if (left > 1) {
      lines.add(DiffLine.of(Side.GAP, left + " equal lines"));
    }
    equal
        .subList(equal.size() - after, equal.size())
        .forEach(text -> lines.add(DiffLine.of(Side.BOTH, text)));
    equal.clear();
  }

  private static List<Span> spans(String text, int prefix, int suffix) {
    List<Span> spans = new ArrayList<>(3);
    add(spans, text.substring(0, prefix), false);
    add(spans, text.substring(prefix, text.length() - suffix), true);
    add(spans, text.substring(text.length() - suffix), false);
    return spans;
  }

  private static void add(List<Span> spans, String text, boolean changed) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, changed));
    }
  }

  private static int commonPrefix(String left, String right) {
    int most = Math.min(left.length(), right.length());
    int same = 0;
    while (same < most && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    // Never cut a surrogate pair in two.
    return same > 0 && Character.isHighSurrogate(left.charAt(same - 1)) ? same - 1 : same;
  }

  private static int commonSuffix(String left, String right, int prefix) {
    int most = Math.min(left.length(), right.length()) - prefix;
    int same = 0;
    while (same < most
        && left.charAt(left.length() - 1 - same) == right.charAt(right.length() - 1 - same)) {
      same++;
    }
    return same > 0 && Character.isLowSurrogate(left.charAt(left.length() - same))
        ? same - 1
        : same;
  }
}
