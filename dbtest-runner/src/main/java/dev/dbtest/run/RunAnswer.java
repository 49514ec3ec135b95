package dev.dbtest.run;

/** The answer to a {@link RunRequest}. */
public sealed interface RunAnswer permits FinishedRun, Refusal {}
