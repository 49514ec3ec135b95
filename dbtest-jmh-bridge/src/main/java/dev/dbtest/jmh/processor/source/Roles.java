package dev.dbtest.jmh.processor.source;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.Scope;
import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What an element is to dbtest, judged by its annotations alone. */
public final class Roles {

  /** dbtest's life-cycle annotations, in the order in which they act. */
  public static final List<Class<? extends Annotation>> LIFECYCLE =
      List.of(SetupSuite.class, Setup.class, Teardown.class, TeardownSuite.class);

  private Roles() {}

  /** Whether the annotation stands on the element or is inherited by it. */
  public static boolean has(Element element, Class<? extends Annotation> annotation) {
    return element.getAnnotation(annotation) != null;
  }

  /** Whether the type is a benchmark group. */
  public static boolean isGroup(TypeElement type) {
    return has(type, BenchmarkGroup.class);
  }

  /** Whether the type is a test suite, by its own annotation or a superclass's. */
  public static boolean isSuite(TypeElement type) {
    return has(type, TestSuite.class);
  }

  /** Whether JMH may create the type for a benchmark: a group, or state of either kind. */
  public static boolean isState(TypeElement type) {
    return isGroup(type) || has(type, Scope.class) || has(type, State.class);
  }

  /** Whether the method is measured, by either annotation. */
  public static boolean isBenchmark(Element method) {
    return has(method, Bench.class) || has(method, Benchmark.class);
  }

  /** Whether the method is a test. */
  public static boolean isTest(Element method) {
    return has(method, Test.class);
  }

  /** Whether the method carries one of dbtest's life-cycle annotations. */
  public static boolean isLifecycle(Element method) {
    return LIFECYCLE.stream().anyMatch(annotation -> has(method, annotation));
  }

  /** Whether JMH calls the method around benchmarks, by either kind of annotation. */
  public static boolean isFixture(Element method) {
    return isLifecycle(method)
        || has(method, org.openjdk.jmh.annotations.Setup.class)
        || has(method, TearDown.class);
  }

  /** Whether the field is a parameter, by either annotation. */
  public static boolean isParameter(Element field) {
    return has(field, Params.class) || has(field, Param.class);
  }

  /**
   * Whether a class without a scope of its own declares state of the groups that extend it: dbtest
   * parameters or life-cycle methods.
   */
  public static boolean declaresState(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .anyMatch(field -> has(field, Params.class))
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(Roles::isLifecycle);
  }
}
