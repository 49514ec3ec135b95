package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.jmh.processor.source.Compilation;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.openjdk.jmh.infra.Blackhole;

/** Checks that a group has benchmarks, each with a name of its own, and is nothing else. */
final class GroupCheck implements Check {

  private final Compilation compilation;
  private final Reporter reporter;

  GroupCheck(Compilation compilation, Reporter reporter) {
    this.compilation = compilation;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    List<ExecutableElement> methods = Lineage.methods(type);
    if (Roles.isGroup(type)) {
      checkGroup(type, methods.stream().filter(Roles::isBenchmark).toList());
    } else if (Lineage.isConcreteClass(type) && !compilation.isBaseOfGroup(type)) {
      checkUnmarked(type, methods);
    }
  }

  private void checkGroup(TypeElement group, List<ExecutableElement> benchmarks) {
    if (!compilation.knows(Blackhole.class)) {
      reporter.error(Rule.JMH_MISSING, group);
    }
    if (Roles.isSuite(group)) {
      reporter.error(Rule.GROUP_AND_SUITE, group);
    }
    if (benchmarks.isEmpty()) {
      reporter.error(Rule.GROUP_EMPTY, group, BenchmarkGroup.class);
    }
    Map<String, ExecutableElement> names = new HashMap<>();
    for (ExecutableElement benchmark : benchmarks) {
      ExecutableElement other = names.putIfAbsent(benchmark.getSimpleName().toString(), benchmark);
      if (other != null) {
        // The lineage starts at the group: of two that override each other, the first is the heir.
        boolean sameClass = Lineage.owner(other).equals(Lineage.owner(benchmark));
        reporter.error(Rule.BENCH_NAME_TWICE, sameClass ? benchmark : other, Names.of(group));
      }
    }
  }

  private void checkUnmarked(TypeElement type, List<ExecutableElement> methods) {
    methods.stream()
        .filter(method -> Roles.has(method, Bench.class))
        .map(Lineage::owner)
        .filter(owner -> !owner.equals(type))
        .findFirst()
        .ifPresent(base -> reporter.error(Rule.GROUP_UNMARKED, type, Names.of(base)));
  }
}
