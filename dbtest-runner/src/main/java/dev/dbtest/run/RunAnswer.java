package dev.dbtest.run;

/** What comes of asking for a run. */
public sealed interface RunAnswer permits FinishedRun, Refusal {}
