package dev.dbtest.stats;

/** How often a group-sequential comparison may be wrong over all its looks together. */
public enum ErrorRate {
  /** One comparison in twenty; the usual choice. */
  FIVE_PERCENT(0.05),
  /** One comparison in a hundred; needs more blocks for the same effect. */
  ONE_PERCENT(0.01);

  private final double overall;

  ErrorRate(double overall) {
    this.overall = overall;
  }

  /** Largest share of wrong statements over all looks, between 0 and 1. */
  public double overall() {
    return overall;
  }
}
