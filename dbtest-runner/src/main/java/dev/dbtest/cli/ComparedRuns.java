package dev.dbtest.cli;

import dev.dbtest.comparison.StoredRun;
import dev.dbtest.model.Problem;
import java.util.List;

/**
 * Runs to compare.
 *
 * @param first the run that the others are compared with
 * @param later the others; at least one
 * @param remarks what a reader should know about the choice
 */
record ComparedRuns(StoredRun first, List<StoredRun> later, List<Problem> remarks) {}
