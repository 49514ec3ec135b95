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
 */
public record PlannedTestCase(CaseId id, String displayName, Tags tags, String rows) {}
