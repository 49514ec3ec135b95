package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Budget;
import dev.dbtest.api.ResourceLock;
import dev.dbtest.api.Retry;
import dev.dbtest.api.Rows;
import dev.dbtest.api.Skip;
import dev.dbtest.jmh.processor.source.AnnotationUse;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.lang.annotation.Annotation;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that annotations which only add to others appear beside one of these. */
final class PlacementCheck implements Check {

  private static final String TESTS = "@Test methods";
  private static final String SUITES = "suites";

  private final Reporter reporter;

  PlacementCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    boolean suite = Roles.isSuite(type) || type.getModifiers().contains(Modifier.ABSTRACT);
    require(suite, type, Retry.class, SUITES);
    require(suite, type, ResourceLock.class, SUITES);
    require(suite, type, ResourceLock.List.class, SUITES);
    require(suite || hasBenchmarks(type), type, Skip.class, "suites and groups");
    for (Element method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean test = Roles.isTest(method);
      boolean benchmark = Roles.isBenchmark(method);
      require(test, method, Rows.class, TESTS);
      require(test, method, Retry.class, TESTS);
      require(benchmark, method, Budget.class, "@Bench methods");
      require(test || benchmark, method, Skip.class, "@Test and @Bench methods");
    }
  }

  private static boolean hasBenchmarks(TypeElement type) {
    return Roles.isGroup(type) || Lineage.methods(type).stream().anyMatch(Roles::isBenchmark);
  }

  private void require(
      boolean allowed, Element element, Class<? extends Annotation> annotation, String where) {
    if (!allowed && AnnotationUse.on(element, annotation).isPresent()) {
      String name =
          annotation == ResourceLock.List.class ? "ResourceLock" : annotation.getSimpleName();
      reporter.error(Rule.WITHOUT_EFFECT, element, annotation, name, where);
    }
  }
}
