package dev.dbtest.shard.merge;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run, made of the records of its shards.
 *
 * @param run the run; the findings are among its problems
 * @param findings why it is not whole
 * @param shards how many shards it has
 * @param complete how many of them are complete
 * @param unsteady those of its problems that an earlier attempt at a shard had, and the one that
 *     counts has not
 * @param commit the commit that was built; empty if no record knows it
 * @param end the last line of a record, which says what the run is judged by; {@code null} if no
 *     shard is complete
 */
public record MergedRun(
    RunResult run,
    List<Finding> findings,
    int shards,
    int complete,
    List<Problem> unsteady,
    String commit,
    @Nullable JsonObject end)
    implements MergeAnswer {

  /** Copies the lists. */
  public MergedRun {
    findings = List.copyOf(findings);
    unsteady = List.copyOf(unsteady);
  }

  /** The run for those to whom what is not steady is an error, as are tests that are flaky. */
  public RunResult strict() {
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : run.problems()) {
      problems.add(
          unsteady.contains(problem)
              ? Problem.error(problem.subject(), problem.message(), problem.remedy())
              : problem);
    }
    return run.withProblems(problems);
  }

  /** Whether nothing is missing, and nothing is in it that does not belong there. */
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
