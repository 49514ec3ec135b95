package dev.dbtest.shard.merge;

import dev.dbtest.model.Problem;
import dev.dbtest.shard.records.ShardRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of shards that were started by commands that differ in more than the shard. That need not
 * be wrong, since directories and properties may have other names on other machines, but nobody
 * would see it in the merged run.
 */
final class Commands {

  private static final int NAMED = 3;

  private Commands() {}

  /** What is to be said of the records that count; empty if all have the same command. */
  static Optional<Problem> remark(List<ShardRecord> records) {
    Map<String, List<String>> shards = new LinkedHashMap<>();
    for (ShardRecord record : records) {
      shards
          .computeIfAbsent(record.head().command(), command -> new ArrayList<>())
          .add(String.valueOf(record.head().shard().number()));
    }
    if (shards.size() < 2) {
      return Optional.empty();
    }
    List<String> commands = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : shards.entrySet()) {
      List<String> own = each.getValue();
      String who = own.size() == 1 ? " (shard " : " (shards ";
      commands.add(each.getKey() + who + Words.some(own, NAMED) + ")");
    }
    return Optional.of(
        Problem.warning(
            "commands of the shards",
            "they differ, and what they differ in may have changed results: "
                + Words.some(commands, NAMED)
                + ".",
            "Give all shards the same options."));
  }
}
