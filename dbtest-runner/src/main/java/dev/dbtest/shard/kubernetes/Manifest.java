package dev.dbtest.shard.kubernetes;

import java.util.ArrayList;
import java.util.List;

/**
 * The manifest of two jobs: one with an index for each shard, and one that waits to be let loose
 * and merges. The same job gives the same text.
 */
public final class Manifest {

  /** The oldest Kubernetes that keeps what the manifest asks for. */
  private static final String OLDEST = "1.33";

  /** Where the volume is in a pod. */
  private static final String VOLUME = "/dbtest";

  /** How often Kubernetes starts a shard again whose machine failed it. */
  private static final int RETRIES = 2;

  private final ShardJob job;
  private final String records;

  private Manifest(ShardJob job) {
    this.job = job;
    this.records = VOLUME + "/" + job.name();
  }

  /** The manifest as YAML. */
  public static String of(ShardJob job) {
    Manifest manifest = new Manifest(job);
    return manifest.head() + manifest.shards() + "---\n" + manifest.merge();
  }

  private String head() {
    return """
        # Kubernetes %s or newer runs the shards of this run:
        #   kubectl apply -f FILE
        # The merge waits until somebody says that they have ended, be it well or not:
        #   kubectl wait job/NAME --for=condition=Complete --timeout=-1s &
        #   kubectl wait job/NAME --for=condition=Failed --timeout=-1s &
        #   wait -n
        #   kubectl patch job/NAME-merge -p '{"spec":{"suspend":false}}'
        # Another run needs another --name; its records would lie among those of this one.
        """
        .formatted(OLDEST)
        .replace("NAME", job.name());
  }

  private String shards() {
    List<String> words = new ArrayList<>(job.command());
    words.addAll(List.of("--shard=auto", "--record=" + records));
    if (!job.queue().isEmpty()) {
      words.add("--queue=" + records + "/" + job.queue());
    }
    return """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: %s
        spec:
          completionMode: Indexed
          completions: %d
          parallelism: %d
          backoffLimitPerIndex: %d
          podReplacementPolicy: Failed
        """
            .formatted(YamlText.quoted(job.name()), job.shards(), job.shards(), RETRIES)
        + policy("FailIndex", job.shardCodes())
        + """
          template:
            spec:
              restartPolicy: Never
        """
        + (job.alone() ? apart() : "")
        + container(words, job.cpus())
        + """
                env:
                - name: DBTEST_SHARD_TOTAL
                  value: "%d"
                - name: DBTEST_RUN_ID
                  valueFrom:
                    fieldRef:
                      fieldPath: metadata.labels['batch.kubernetes.io/controller-uid']
        """
            .formatted(job.shards())
        + volumes();
  }

  private String merge() {
    List<String> words =
        new ArrayList<>(
            List.of("dbtest", "merge", records, "--report=json=" + records + "/merged.json"));
    words.addAll(job.reports());
    return """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: %s
        spec:
          suspend: true
          backoffLimit: %d
          podReplacementPolicy: Failed
        """
            .formatted(YamlText.quoted(job.name() + "-merge"), RETRIES)
        + policy("FailJob", job.mergeCodes())
        + """
          template:
            spec:
              restartPolicy: Never
        """
        + container(words, 1)
        + workingDirectory()
        + volumes();
  }

  /** That a pod had to leave its node does not count; what dbtest has said stays said. */
  private static String policy(String action, List<Integer> codes) {
    return """
          podFailurePolicy:
            rules:
            - action: Ignore
              onPodConditions:
              - type: DisruptionTarget
                status: "True"
            - action: %s
              onExitCodes:
                containerName: dbtest
                operator: In
                values: %s
        """
        .formatted(action, codes);
  }

  private String apart() {
    return """
              affinity:
                podAntiAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                  - topologyKey: kubernetes.io/hostname
                    labelSelector:
                      matchLabels:
                        batch.kubernetes.io/job-name: %s
        """
        .formatted(YamlText.quoted(job.name()));
  }

  /** Limits that equal the requests, in whole processors: no other pod takes turns with these. */
  private String container(List<String> words, int cpus) {
    return """
              containers:
              - name: dbtest
                image: %s
                command: %s
                resources:
                  requests: {cpu: "%d", memory: %s}
                  limits: {cpu: "%d", memory: %s}
                volumeMounts:
                - name: records
                  mountPath: %s
        """
        .formatted(
            YamlText.quoted(job.image()),
            YamlText.sequence(words.stream().map(Manifest::literal).toList()),
            cpus,
            YamlText.quoted(job.memory()),
            cpus,
            YamlText.quoted(job.memory()),
            VOLUME);
  }

  /** Reports with a relative path would otherwise go with the pod. */
  private static String workingDirectory() {
    return """
                workingDir: %s
        """
        .formatted(VOLUME);
  }

  private String volumes() {
    return """
              volumes:
              - name: records
                persistentVolumeClaim:
                  claimName: %s
        """
        .formatted(YamlText.quoted(job.claim()));
  }

  /** Kubernetes would put a variable in the place of {@code $(NAME)}, and takes two for one. */
  private static String literal(String word) {
    return word.replace("$", "$$");
  }
}
