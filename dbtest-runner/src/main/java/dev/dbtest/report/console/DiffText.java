package dev.dbtest.report.console;

import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.diff.DiffLine;
import dev.dbtest.summary.diff.DiffLine.Side;
import dev.dbtest.summary.diff.DiffLine.Span;
import java.util.List;

/** Prints where an expected and an actual text differ. */
final class DiffText {
  /** Equal text around a difference within a line is cut to this many columns. */
  private static final int CONTEXT = 40;

  private static final int LONGEST_CHANGE = 200;

  /** In a value shorter than this, a difference need not be pointed out. */
  private static final int SHORT_VALUE = 16;

  private final Page page;
  private final Style style;
  private final String indent;

  DiffText(Page page, String indent) {
    this.page = page;
    this.style = page.style();
    this.indent = indent;
  }

  void print(List<DiffLine> diff) {
    boolean twoValues =
        diff.size() == 2
            && diff.get(0).side() == Side.EXPECTED
            && diff.get(1).side() == Side.ACTUAL;
    if (twoValues) {
      change("expected: ", diff.get(0));
      change(" but was: ", diff.get(1));
      return;
    }
    page.raw(
        indent + style.paint(Ink.GOOD, "- expected") + "   " + style.paint(Ink.BAD, "+ actual"));
    for (DiffLine line : diff) {
      switch (line.side()) {
        case EXPECTED -> change("- ", line);
        case ACTUAL -> change("+ ", line);
        case BOTH -> page.line(indent + "  ", Ink.PLAIN, line.text());
        case GAP -> page.line(indent, Ink.QUIET, "⋮ " + line.text());
      }
    }
  }

  private void change(String label, DiffLine line) {
    boolean expected = line.side() == Side.EXPECTED;
    Ink ink = expected ? Ink.GOOD : Ink.BAD;
    Ink mark = expected ? Ink.GOOD_MARK : Ink.BAD_MARK;
    StringBuilder text = new StringBuilder(style.paint(ink, label));
    StringBuilder carets = new StringBuilder(" ".repeat(label.length()));
    boolean marked = line.spans().stream().anyMatch(span -> !span.changed());
    for (int i = 0; i < line.spans().size(); i++) {
      Span span = line.spans().get(i);
      String shown = shorten(span, i == 0, i == line.spans().size() - 1);
      text.append(style.paint(span.changed() && marked ? mark : ink, shown));
      carets.append((span.changed() ? "^" : " ").repeat(DisplayWidth.of(shown)));
    }
    page.raw(indent + text);
    // Colours tell which part differs; without them a line below has to.
    String pointers = carets.toString().stripTrailing();
    if (!style.colour() && marked && !pointers.isEmpty() && line.text().length() > SHORT_VALUE) {
      page.raw(indent + pointers);
    }
  }

  private String shorten(Span span, boolean first, boolean last) {
    String text = style.safeExact(bounded(span.text()));
    if (span.changed() || (first && last)) {
      return Shorten.middle(text, LONGEST_CHANGE, style);
    }
    // What stands next to the difference says where it is.
    return first ? Shorten.head(text, CONTEXT, style) : Shorten.tail(text, CONTEXT, style);
  }

  /** Keeps the work small for values of megabytes; what is cut here is not shown anyway. */
  private static String bounded(String text) {
    int half = 5 * LONGEST_CHANGE;
    return text.length() <= 2 * half
        ? text
        : text.substring(0, half) + text.substring(text.length() - half);
  }
}
