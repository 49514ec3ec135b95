package dev.dbtest.cli.options;

/** Which part of the text that tests print is shown. */
enum TestOutput {
  /** That of tests that did not pass. */
  FAILED,
  /** That of all tests, in the report. */
  ALL,
  /** All of it, while the tests run. */
  LIVE
}
