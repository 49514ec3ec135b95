package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.CaseId;

/**
 * Identifies a fork of a run, before it is run.
 *
 * @param id the case
 * @param stage what the fork is for
 * @param block number of its block within the stage, from 1
 * @param repetition which of the case's forks in that block it is, from 1
 */
public record ForkKey(CaseId id, Stage stage, int block, int repetition) {

  /** What a fork is for. */
  public enum Stage {
    /** Reaching the first verdict. */
    FIRST("first"),
    /** Confirming it, on fresh forks with a longer warm-up. */
    CONFIRMATION("confirmation");

    private final String label;

    Stage(String label) {
      this.label = label;
    }

    /** A word for seeds and journals; it never changes. */
    public String label() {
      return label;
    }
  }
}
