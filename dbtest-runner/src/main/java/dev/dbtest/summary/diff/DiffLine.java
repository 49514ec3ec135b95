package dev.dbtest.summary.diff;

import java.util.List;

/**
 * A line of a diff.
 *
 * @param side which text the line is from
 * @param spans the line's text in order; the changed ones are those its partner on the other side
 *     does not have
 */
public record DiffLine(Side side, List<Span> spans) {

  /** Copies the spans. */
  public DiffLine {
    spans = List.copyOf(spans);
  }

  static DiffLine of(Side side, String text) {
    return new DiffLine(side, List.of(new Span(text, false)));
  }

  /** The whole line without marks. */
  public String text() {
    if (spans.size() == 1) {
      return spans.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }

  /** Which text a line is from. */
  public enum Side {
    /** Both texts have it. */
    BOTH,
    /** Only the expected text has it. */
    EXPECTED,
    /** Only the actual text has it. */
    ACTUAL,
    /** Stands for lines that are left out, and says how many. */
    GAP
  }

  /**
   * A part of a line.
   *
   * @param text the characters
   * @param changed whether they differ from the partner line
   */
  public record Span(String text, boolean changed) {}
}
