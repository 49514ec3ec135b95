package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Bench;
import dev.dbtest.api.Scope;
import dev.dbtest.jmh.processor.source.AnnotationUse;
import dev.dbtest.jmh.processor.source.Compilation;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Checks that JMH can call {@link Bench} methods, and will. */
final class BenchMethodCheck implements Check {

  private final Compilation compilation;
  private final Values values;
  private final PassedByJmh arguments;
  private final Reporter reporter;

  BenchMethodCheck(
      Compilation compilation, Values values, PassedByJmh arguments, Reporter reporter) {
    this.compilation = compilation;
    this.values = values;
    this.arguments = arguments;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Bench bench = method.getAnnotation(Bench.class);
      if (bench != null) {
        check(method, bench, type);
      }
    }
  }

  private void check(ExecutableElement method, Bench bench, TypeElement type) {
    if (Lineage.isConcreteClass(type) && !Roles.isGroup(type) && !compilation.isBaseOfGroup(type)) {
      reporter.error(Rule.BENCH_OUTSIDE_GROUP, method, Names.of(type));
    }
    checkModifiers(method, type);
    arguments.check(Rule.BENCH_PARAMETER, method);
    values.tags(method, Bench.class, bench.tags());
    if (bench.operations() < 1) {
      String operations = Integer.toString(bench.operations());
      reporter.errorAt(Rule.OPERATIONS_VALUE, method, Bench.class, "operations", operations);
    }
    Class<OperationsPerInvocation> theirs = OperationsPerInvocation.class;
    if (bench.operations() != 1 && AnnotationUse.on(method, theirs).isPresent()) {
      reporter.error(Rule.SETTING_TWICE, method, theirs, "operations", theirs.getSimpleName());
    }
  }

  private void checkModifiers(ExecutableElement method, TypeElement type) {
    Set<Modifier> modifiers = method.getModifiers();
    if (!modifiers.contains(Modifier.PUBLIC)) {
      reporter.error(Rule.BENCH_NOT_PUBLIC, method);
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      reporter.error(Rule.BENCH_ABSTRACT, method);
    }
    Scope scope = type.getAnnotation(Scope.class);
    if (modifiers.containsAll(Set.of(Modifier.STATIC, Modifier.SYNCHRONIZED))
        && scope != null
        && scope.value() != Scope.Sharing.BENCHMARK) {
      reporter.error(Rule.BENCH_STATIC_SYNCHRONIZED, method);
    }
  }
}
