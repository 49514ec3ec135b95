package dev.dbtest.shard.merge;

import dev.dbtest.model.Problem;
import dev.dbtest.shard.records.ShardRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says what the machines are like that measured the same, and what is not judged by them. */
final class MachinesReplicated {

  private static final int NAMED = 8;

  private MachinesReplicated() {}

  /**
   * What a reader of the merged run has to know; nothing if the run was divided.
   *
   * @param records those that count
   */
  static Optional<Problem> remark(List<ShardRecord> records) {
    List<String> machines = new ArrayList<>();
    Set<String> jvms = new TreeSet<>();
    for (ShardRecord record : records) {
      if (record.head().replicated()) {
        Map<String, String> facts = record.run().environment().facts();
        String cpu = facts.getOrDefault("cpu", "");
        jvms.add(facts.getOrDefault("jdk", ""));
        machines.add(
            "that of shard "
                + record.head().shard().number()
                + (cpu.isEmpty() ? "" : " (" + cpu + ")"));
      }
    }
    if (machines.isEmpty()) {
      return Optional.empty();
    }
    String mixed =
        jvms.size() > 1
            ? " They have different JDKs, whose difference is part of that between machines: "
                + String.join(" | ", jvms)
                + "."
            : "";
    return Optional.of(
        Problem.warning(
            "Benchmarks of " + Words.count(machines.size(), "machine"),
            "each measured all of them, and verdicts are over machines: "
                + Words.some(machines, NAMED)
                + ". Limits and gates are not judged."
                + mixed,
            ""));
  }
}
