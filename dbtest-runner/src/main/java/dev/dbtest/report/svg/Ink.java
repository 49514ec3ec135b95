package dev.dbtest.report.svg;

/**
 * Colours of pictures, by what they mean. A page that contains a picture may choose its own by
 * setting the variables; elsewhere the ones given here are used, which suit a light background.
 */
enum Ink {
  /** Text. */
  TEXT("text", "#1c2430"),
  /** Text that is less important, and ticks. */
  QUIET("quiet", "#667085"),
  /** Lines of the grid. */
  GRID("grid", "#e4e7ec"),
  /** The range in which two times count as equal. */
  BAND("band", "#e3e8ef"),
  /** What was measured. */
  DATA("data", "#3b6fb6"),
  /** Rounds that only warm up. */
  WARMUP("warmup", "#b3bccb"),
  /** Faster. */
  GOOD("good", "#1a7f4b"),
  /** Slower. */
  BAD("bad", "#c0362c"),
  /** Open, or unusual. */
  CAUTION("caution", "#a15c07");

  private final String paint;

  Ink(String variable, String fallback) {
    paint = "var(--" + variable + "," + fallback + ")";
  }

  /** The colour as attributes take it. */
  String paint() {
    return paint;
  }
}
