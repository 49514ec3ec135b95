package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.util.List;

/** Measures comparisons and gives verdicts on them. */
interface TrialJudge {

  /**
   * Judges comparisons with one command.
   *
   * @throws IllegalStateException if the command fails, with what it printed
   */
  List<TrialOutcome> judge(List<TrialKey> batch) throws IOException, InterruptedException;
}
