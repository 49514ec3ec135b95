package dev.dbtest.run;

import dev.dbtest.model.RunResult;
import dev.dbtest.waiver.Quarantine;
import java.nio.file.Path;

/**
 * A run that took place.
 *
 * @param result its outcome
 * @param stateDirectory where to keep what later commands need to know about it
 * @param projectDirectory the project whose cases they were
 * @param quarantine the tests whose failures do not turn it red
 * @param unqueued whether the queue that machines share failed, so that there may be more to run
 */
public record FinishedRun(
    RunResult result,
    Path stateDirectory,
    Path projectDirectory,
    Quarantine quarantine,
    boolean unqueued)
    implements RunAnswer {}
