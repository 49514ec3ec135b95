package dev.dbtest.shard.merge;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import dev.dbtest.shard.records.ShardRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says for which machines verdicts hold that come from several of them. */
final class MachinesMeasured {

  private static final int NAMED = 3;

  private MachinesMeasured() {}

  /**
   * What a reader of the merged run has to know; nothing if one machine measured all of it.
   *
   * @param records those that count
   */
  static Optional<Problem> remark(List<ShardRecord> records) {
    List<String> machines = new ArrayList<>();
    for (ShardRecord record : records) {
      Set<String> groups = new LinkedHashSet<>();
      for (BenchmarkResult benchmark : record.run().benchmarks()) {
        groups.add(benchmark.id().className());
      }
      if (!groups.isEmpty()) {
        machines.add(Words.some(List.copyOf(groups), NAMED) + " on " + machine(record));
      }
    }
    if (machines.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            "Benchmarks of " + machines.size() + " machines",
            "each group was measured wholly on one of them, and its verdicts hold for that one: "
                + String.join("; ", machines)
                + ".",
            "Compare no score of one machine with one of another."));
  }

  private static String machine(ShardRecord record) {
    String cpu = record.run().environment().facts().getOrDefault("cpu", "");
    String name = "that of shard " + record.head().shard().number();
    return cpu.isEmpty() ? name : name + " (" + cpu + ")";
  }
}
