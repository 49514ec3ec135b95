package dev.dbtest.run;

import dev.dbtest.model.RunResult;
import java.nio.file.Path;

/**
 * A run that took place.
 *
 * @param result what came of it
 * @param stateDirectory where what is to be known of it later may be kept
 */
public record FinishedRun(RunResult result, Path stateDirectory) implements RunAnswer {}
