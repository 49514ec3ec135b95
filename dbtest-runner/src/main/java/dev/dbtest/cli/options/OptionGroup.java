package dev.dbtest.cli.options;

/** Options that belong together: one section of {@code --help}. */
enum OptionGroup {
  /** Which cases. */
  SELECTION("Which cases"),
  /** Which project. */
  PROJECT("Which project"),
  /** How a run goes. */
  RUN("The run"),
  /** How suites are run. */
  SUITES("Test suites"),
  /** How benchmarks are measured. */
  BENCHMARKS("Benchmarks"),
  /** What a cluster is told. */
  CLUSTER("The cluster"),
  /** Which stored run. */
  STORED("Stored runs"),
  /** What is reported. */
  REPORT("Reports"),
  /** Everything else. */
  GENERAL("General");

  private final String heading;

  OptionGroup(String heading) {
    this.heading = heading;
  }

  /** Heading of the section. */
  String heading() {
    return heading;
  }
}
