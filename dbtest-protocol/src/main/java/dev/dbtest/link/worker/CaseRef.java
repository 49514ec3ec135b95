package dev.dbtest.link.worker;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;

/**
 * Names a case by position, or a suite itself.
 *
 * @param suite number that the front gave the order to run the suite
 * @param test position of the test in that order, from 0; -1 for code of the suite that belongs to
 *     no test
 * @param row number of the row, from 1; 0 if the test has no rows, or none yet
 */
public record CaseRef(int suite, int test, int row) {

  /** Code of the suite that belongs to no test, such as its set-up. */
  public static CaseRef ofSuite(int suite) {
    return new CaseRef(suite, -1, 0);
  }

  /** Whether this is a case, and not the suite itself. */
  public boolean isCase() {
    return test >= 0;
  }

  void write(PayloadWriter out) {
    out.integer(suite).integer(test).integer(row);
  }

  static CaseRef read(PayloadReader in) {
    return new CaseRef(in.integer(), in.integer(), in.integer());
  }
}
