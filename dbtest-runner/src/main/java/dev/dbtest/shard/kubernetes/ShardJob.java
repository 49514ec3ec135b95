package dev.dbtest.shard.kubernetes;

import java.util.List;

/**
 * What Kubernetes is to start: a pod for each shard, and one that merges their records.
 *
 * @param name of the job, a label of DNS; a run of its own has a name of its own
 * @param image in which the command {@code dbtest} and the classes are
 * @param shards how many there are, from 1
 * @param cpus whole processors for each pod, from 1
 * @param memory for each pod, as a quantity of Kubernetes
 * @param claim name of the claim of a volume that all pods can write to
 * @param queue name of the directory of a queue beside the records; empty for none
 * @param alone whether no two shards may be on one node, because they measure
 * @param command the command of a shard, without what only a shard needs
 * @param reports options for reports of the merged run
 * @param shardCodes exit codes of a shard that a retry must not replace, in ascending order
 * @param mergeCodes the same of the merge
 */
public record ShardJob(
    String name,
    String image,
    int shards,
    int cpus,
    String memory,
    String claim,
    String queue,
    boolean alone,
    List<String> command,
    List<String> reports,
    List<Integer> shardCodes,
    List<Integer> mergeCodes) {

  /** Copies the lists. */
  public ShardJob {
    command = List.copyOf(command);
    reports = List.copyOf(reports);
    shardCodes = List.copyOf(shardCodes);
    mergeCodes = List.copyOf(mergeCodes);
  }
}
