package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.Scope;
import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.jmh.processor.source.AnnotationUse;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Checks that no element carries both an annotation of dbtest and the JMH annotation that it stands
 * for.
 */
final class AnnotationPairCheck implements Check {

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(BenchmarkGroup.class, State.class),
          new Pair(Scope.class, State.class),
          new Pair(Bench.class, Benchmark.class),
          new Pair(Params.class, Param.class),
          new Pair(SetupSuite.class, org.openjdk.jmh.annotations.Setup.class),
          new Pair(Setup.class, org.openjdk.jmh.annotations.Setup.class),
          new Pair(Teardown.class, TearDown.class),
          new Pair(TeardownSuite.class, TearDown.class));

  private final Reporter reporter;

  AnnotationPairCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  private record Pair(Class<? extends Annotation> ours, Class<? extends Annotation> theirs) {}

  @Override
  public void check(TypeElement type) {
    checkElement(type);
    type.getEnclosedElements().stream()
        .filter(member -> !(member instanceof TypeElement))
        .forEach(this::checkElement);
  }

  private void checkElement(Element element) {
    for (Pair pair : PAIRS) {
      if (AnnotationUse.on(element, pair.ours()).isPresent()
          && AnnotationUse.on(element, pair.theirs()).isPresent()) {
        reporter.error(
            Rule.ANNOTATED_TWICE,
            element,
            pair.theirs(),
            pair.ours().getSimpleName(),
            pair.theirs().getSimpleName());
      }
    }
  }
}
