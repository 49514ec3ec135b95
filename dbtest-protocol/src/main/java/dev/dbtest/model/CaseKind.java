package dev.dbtest.model;

/** What a case is, and so which subcommand runs it. */
public enum CaseKind {
  /** A test of a unit suite. */
  UNIT("unit test"),
  /** A test of an integration suite. */
  INTEGRATION("integration test"),
  /** A benchmark with one combination of parameters. */
  BENCHMARK("benchmark");

  private final String label;

  CaseKind(String label) {
    this.label = label;
  }

  /** Words for reports, such as "unit test". */
  public String label() {
    return label;
  }

  /** Whether the case belongs to a test suite. */
  public boolean isTest() {
    return this != BENCHMARK;
  }
}
