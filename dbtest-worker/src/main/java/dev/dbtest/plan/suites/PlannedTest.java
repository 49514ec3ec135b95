package dev.dbtest.plan.suites;

import dev.dbtest.model.RowChoice;
import dev.dbtest.model.TestInfo;

/**
 * A test that is to run.
 *
 * @param info what discovery knows about it
 * @param rows which of its rows, if it has some
 */
public record PlannedTest(TestInfo info, RowChoice rows) {}
