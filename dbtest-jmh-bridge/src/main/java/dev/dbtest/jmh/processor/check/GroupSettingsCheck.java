package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.BenchMode;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.jmh.processor.source.AnnotationUse;
import java.lang.annotation.Annotation;
import javax.lang.model.element.TypeElement;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Checks that the settings of a group make sense, and that JMH's annotations do not repeat them.
 */
final class GroupSettingsCheck implements Check {

  private static final Class<? extends Annotation> GROUP = BenchmarkGroup.class;

  private final Values values;
  private final Reporter reporter;

  GroupSettingsCheck(Values values, Reporter reporter) {
    this.values = values;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    BenchmarkGroup group = type.getAnnotation(BenchmarkGroup.class);
    if (group == null) {
      return;
    }
    values.tags(type, GROUP, group.tags());
    values.count(type, GROUP, "forks", group.forks(), 0);
    values.count(type, GROUP, "rounds", group.rounds(), 0);
    values.count(type, GROUP, "warmupRounds", group.warmupRounds(), -1);
    values.count(type, GROUP, "threads", group.threads(), 0);
    values.duration(type, GROUP, "roundTime", group.roundTime());
    values.duration(type, GROUP, "warmupTime", group.warmupTime());
    for (String argument : group.jvmArgs()) {
      if (argument.isBlank()) {
        reporter.errorAt(Rule.JVM_ARGUMENT_BLANK, type, GROUP, "jvmArgs");
      }
    }
    once(type, group.forks() != 0, "forks", Fork.class);
    once(type, group.jvmArgs().length > 0, "jvmArgs", Fork.class);
    once(type, !group.touchHeap(), "touchHeap", Fork.class);
    once(type, group.rounds() != 0, "rounds", Measurement.class);
    once(type, !group.roundTime().isBlank(), "roundTime", Measurement.class);
    once(type, group.warmupRounds() != -1, "warmupRounds", Warmup.class);
    once(type, !group.warmupTime().isBlank(), "warmupTime", Warmup.class);
    once(type, group.threads() != 0, "threads", Threads.class);
    once(type, group.mode() != BenchMode.DEFAULT, "mode", BenchmarkMode.class);
  }

  private void once(
      TypeElement type, boolean set, String member, Class<? extends Annotation> theirs) {
    if (set && AnnotationUse.on(type, theirs).isPresent()) {
      reporter.error(Rule.SETTING_TWICE, type, theirs, member, theirs.getSimpleName());
    }
  }
}
