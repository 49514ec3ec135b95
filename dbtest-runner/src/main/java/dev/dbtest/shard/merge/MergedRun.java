package dev.dbtest.shard.merge;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.RunResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run, made of the records of its shards.
 *
 * @param run the run; the findings are among its problems
 * @param findings why it is not whole
 * @param shards how many shards it has
 * @param complete how many of them are complete
 * @param commit the commit that was built; empty if no record knows it
 * @param end the last line of a record, which says what the run is judged by; {@code null} if no
 *     shard is complete
 */
public record MergedRun(
    RunResult run,
    List<Finding> findings,
    int shards,
    int complete,
    String commit,
    @Nullable JsonObject end)
    implements MergeAnswer {

  /** Copies the findings. */
  public MergedRun {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is missing, and nothing is in it that does not belong there. */
  public boolean isWhole() {
    return findings.isEmpty();
  }
}
