package dev.dbtest.jmh.processor.adapt;

import dev.dbtest.api.BenchMode;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.model.Durations;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The settings of a group as JMH annotations, so that the benchmarks keep them when plain JMH runs
 * them. What the author leaves to the command is left to JMH's command line as well, except that
 * groups measure average time and show it in nanoseconds.
 */
final class GroupSettings {

  private final BenchmarkGroup group;
  private final TypeElement type;

  GroupSettings(BenchmarkGroup group, TypeElement type) {
    this.group = group;
    this.type = type;
  }

  /** The settings that a JMH annotation of this type holds; {@code null} if there are none. */
  @Nullable Annotation of(Class<? extends Annotation> annotation) {
    if (annotation == BenchmarkMode.class) {
      return mode();
    }
    if (annotation == OutputTimeUnit.class) {
      return isOpen(OutputTimeUnit.class)
          ? SyntheticAnnotation.of(OutputTimeUnit.class, Map.of("value", TimeUnit.NANOSECONDS))
          : null;
    }
    Map<String, Object> members = new HashMap<>();
    if (annotation == Fork.class) {
      addFork(members);
    } else if (annotation == Measurement.class) {
      addRounds(members, group.rounds(), 1, group.roundTime());
    } else if (annotation == Warmup.class) {
      String time = group.warmupTime().isBlank() ? group.roundTime() : group.warmupTime();
      addRounds(members, group.warmupRounds(), 0, time);
    } else if (annotation == Threads.class && group.threads() > 0) {
      members.put("value", group.threads());
    }
    return members.isEmpty() ? null : SyntheticAnnotation.of(annotation, members);
  }

  /** Whether no superclass has the JMH annotation itself. */
  private boolean isOpen(Class<? extends Annotation> annotation) {
    return type.getAnnotation(annotation) == null;
  }

  private @Nullable BenchmarkMode mode() {
    if (group.mode() == BenchMode.DEFAULT && !isOpen(BenchmarkMode.class)) {
      return null;
    }
    Mode mode =
        switch (group.mode()) {
          case DEFAULT, AVERAGE_TIME -> Mode.AverageTime;
          case THROUGHPUT -> Mode.Throughput;
          case SAMPLE_TIME -> Mode.SampleTime;
          case SINGLE_SHOT -> Mode.SingleShotTime;
        };
    return SyntheticAnnotation.of(BenchmarkMode.class, Map.of("value", new Mode[] {mode}));
  }

  private void addFork(Map<String, Object> members) {
    if (group.forks() > 0) {
      members.put("value", group.forks());
    }
    List<String> jvmArgs = new ArrayList<>(List.of(group.jvmArgs()));
    if (!group.touchHeap()) {
      // JMH's list has no member for this; an option about the heap is one that dbtest respects.
      jvmArgs.add("-XX:-AlwaysPreTouch");
    }
    if (!jvmArgs.isEmpty()) {
      members.put("jvmArgsAppend", jvmArgs.toArray(String[]::new));
    }
  }

  private static void addRounds(
      Map<String, Object> members, int rounds, int leastRounds, String time) {
    if (rounds >= leastRounds) {
      members.put("iterations", rounds);
    }
    if (!time.isBlank()) {
      RoundLength length = RoundLength.of(Durations.parse(time));
      members.put("time", length.amount());
      members.put("timeUnit", length.unit());
    }
  }
}
