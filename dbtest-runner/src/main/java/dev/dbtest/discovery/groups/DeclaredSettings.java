package dev.dbtest.discovery.groups;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how the author of a benchmark wants it measured. */
final class DeclaredSettings {

  private static final Map<String, Mode> MODES =
      Map.of(
          "AVERAGE_TIME", Mode.AVERAGE_TIME,
          "THROUGHPUT", Mode.THROUGHPUT,
          "SAMPLE_TIME", Mode.SAMPLE_TIME,
          "SINGLE_SHOT", Mode.SINGLE_SHOT,
          "AverageTime", Mode.AVERAGE_TIME,
          "Throughput", Mode.THROUGHPUT,
          "SampleTime", Mode.SAMPLE_TIME,
          "SingleShotTime", Mode.SINGLE_SHOT);

  private final AnnotationReader values;
  private final String subject;

  /**
   * A reader.
   *
   * @param subject what its problems refer to
   */
  DeclaredSettings(AnnotationReader values, String subject) {
    this.values = values;
    this.subject = subject;
  }

  /** What {@code @BenchmarkGroup} says. */
  Declared of(AnnotationFacts group) {
    int most = Integer.MAX_VALUE;
    return new Declared(
        MODES.get(group.text("mode", "DEFAULT")),
        values.count(group, "forks", 0, 1, most, subject),
        values.count(group, "warmupRounds", -1, 0, most, subject),
        values.duration(group, "warmupTime", subject),
        values.count(group, "rounds", 0, 1, most, subject),
        values.duration(group, "roundTime", subject),
        values.count(group, "threads", 0, 1, most, subject),
        jvmArgs(group));
  }

  /** The options as they are in JMH's list, where an untouched heap is one of them. */
  private static List<String> jvmArgs(AnnotationFacts group) {
    List<String> options = new ArrayList<>(group.texts("jvmArgs"));
    if (Boolean.FALSE.equals(group.values().get("touchHeap"))) {
      options.add("-XX:-AlwaysPreTouch");
    }
    return options;
  }

  /**
   * What JMH's annotations say.
   *
   * @param entries the benchmark in the list, once for each mode
   * @param modes its modes in the order of the annotation; empty if there is none
   */
  Declared of(List<BenchmarkListEntry> entries, List<String> modes) {
    BenchmarkListEntry entry = entries.get(0);
    return new Declared(
        mode(entries, modes),
        forks(entry),
        entry.warmupRounds(),
        entry.warmupTime(),
        entry.rounds(),
        entry.roundTime(),
        entry.threads(),
        entry.jvmArgs(),
        entry.warmupBatchSize(),
        entry.batchSize());
  }

  /**
   * JMH's own default, throughput, counts as if it were asked for, since it is what these scores
   * have been so far.
   */
  private @Nullable Mode mode(List<BenchmarkListEntry> entries, List<String> modes) {
    List<String> listed = entries.stream().map(BenchmarkListEntry::mode).distinct().toList();
    Optional<String> first = modes.stream().filter(listed::contains).findFirst();
    return MODES.get(first.orElse(listed.get(0)));
  }

  private @Nullable Integer forks(BenchmarkListEntry entry) {
    Integer forks = entry.forks();
    if (forks == null || forks > 0) {
      return forks;
    }
    values.warning(
        subject,
        "it asks for no fork, but dbtest measures in forks only: without them, what ran before in"
            + " the same JVM would count.",
        "Ask for at least one fork.");
    return null;
  }
}
