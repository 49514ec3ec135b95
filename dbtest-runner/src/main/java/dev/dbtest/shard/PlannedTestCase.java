package dev.dbtest.shard;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Tags;

/**
 * A test that is to run, by whatever machine.
 *
 * @param id the method; rows are known only when it runs
 * @param displayName name for reports
 * @param tags tags of the suite and of the test
 * @param rows which rows are to run, as text; empty for all
 * @param place its place among the tests of its class, where these are divided; 0 elsewhere
 */
public record PlannedTestCase(CaseId id, String displayName, Tags tags, String rows, int place) {

  /** A test of a class that is not divided. */
  public PlannedTestCase(CaseId id, String displayName, Tags tags, String rows) {
    this(id, displayName, tags, rows, 0);
  }

  /** The same test at a place of its class. */
  PlannedTestCase at(int newPlace) {
    return new PlannedTestCase(id, displayName, tags, rows, newPlace);
  }
}
