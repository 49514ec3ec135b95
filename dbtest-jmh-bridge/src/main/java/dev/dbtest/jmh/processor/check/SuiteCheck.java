package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.TestSuite;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that dbtest can create a suite, and finds tests in it. */
final class SuiteCheck implements Check {

  private final Values values;
  private final Reporter reporter;

  SuiteCheck(Values values, Reporter reporter) {
    this.values = values;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    TestSuite suite = type.getAnnotation(TestSuite.class);
    if (suite == null) {
      return;
    }
    values.tags(type, TestSuite.class, suite.tags());
    values.duration(type, TestSuite.class, "timeout", suite.timeout());
    if (type.getKind() != ElementKind.CLASS) {
      reporter.error(Rule.SUITE_NOT_A_CLASS, type, Names.kind(type));
    } else if (Lineage.isConcreteClass(type)) {
      checkConcrete(type);
    }
  }

  private void checkConcrete(TypeElement type) {
    if (ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .noneMatch(each -> each.getParameters().isEmpty())) {
      reporter.error(Rule.SUITE_NO_CONSTRUCTOR, type);
    }
    boolean tests = Lineage.suiteMethods(type).stream().anyMatch(Roles::isTest);
    boolean nested =
        ElementFilter.typesIn(type.getEnclosedElements()).stream().anyMatch(Roles::isSuite);
    if (!tests && !nested) {
      reporter.error(Rule.SUITE_EMPTY, type);
    }
  }
}
