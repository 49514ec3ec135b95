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
 */
public record FinishedRun(
    RunResult result, Path stateDirectory, Path projectDirectory, Quarantine quarantine)
    implements RunAnswer {}
