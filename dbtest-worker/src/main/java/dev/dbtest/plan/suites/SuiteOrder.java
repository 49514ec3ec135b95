package dev.dbtest.plan.suites;

/** The order in which suites and their tests run. */
public enum SuiteOrder {
  /** As found: suites by module and name, tests as in the source. */
  DECLARED,
  /** Shuffled with the seed of the run: suites, and tests within each suite. */
  RANDOM,
  /** What was red when it was last run comes first, then what is new, then the rest. */
  FAILED_FIRST,
  /** What took longest when it was last run comes first; what is new comes before that. */
  SLOW_FIRST
}
