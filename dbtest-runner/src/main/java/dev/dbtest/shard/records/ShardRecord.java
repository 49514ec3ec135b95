package dev.dbtest.shard.records;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.RunResult;
import dev.dbtest.shard.ShardUnit;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record that was read.
 *
 * @param file where it is from
 * @param head which part of which run it is of
 * @param units the plan of the whole run
 * @param shards the shard of each unit, as {@link dev.dbtest.shard.ShardPlan#shards} has them
 * @param taken the places in the queue whose units this shard has taken
 * @param run what it says about the run; of one that was cut off, what there is
 * @param end the last line; {@code null} if the record was cut off
 * @param running the case that had begun last and has no result; empty if there is none
 * @param sum checksum of the file
 */
public record ShardRecord(
    Path file,
    RecordHead head,
    List<ShardUnit> units,
    List<Integer> shards,
    Set<Integer> taken,
    RunResult run,
    @Nullable JsonObject end,
    String running,
    String sum) {

  /** Copies the lists. */
  public ShardRecord {
    units = List.copyOf(units);
    shards = List.copyOf(shards);
    taken = Set.copyOf(taken);
  }

  /** Whether the shard came to its end. */
  public boolean isComplete() {
    return end != null && !run.interrupted();
  }
}
