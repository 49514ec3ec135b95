package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.jmh.processor.source.Compilation;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Checks that dbtest can run {@link Test} methods, will do so, and learns how they end. */
final class TestMethodCheck implements Check {

  private final Elements elements;
  private final Awaited awaited;
  private final Compilation compilation;
  private final Values values;
  private final Reporter reporter;

  TestMethodCheck(
      Elements elements,
      Awaited awaited,
      Compilation compilation,
      Values values,
      Reporter reporter) {
    this.elements = elements;
    this.awaited = awaited;
    this.compilation = compilation;
    this.values = values;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Test test = method.getAnnotation(Test.class);
      if (test != null) {
        values.tags(method, Test.class, test.tags());
        values.duration(method, Test.class, "timeout", test.timeout());
        check(method, type);
      }
    }
    if (Roles.isSuite(type)) {
      checkNames(type);
    }
  }

  private void check(ExecutableElement method, TypeElement type) {
    boolean base = type.getModifiers().contains(Modifier.ABSTRACT);
    if (!base && !Roles.isSuite(type) && !compilation.isBaseOfSuite(type)) {
      reporter.error(Rule.TEST_OUTSIDE_SUITE, method, Names.of(type));
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      reporter.error(Rule.TEST_STATIC, method);
    }
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      reporter.error(Rule.TEST_ABSTRACT, method);
    }
    if (!method.getParameters().isEmpty() && !Roles.has(method, Rows.class)) {
      reporter.error(Rule.TEST_PARAMETERS, method);
    }
    if (awaited.losesResultOf(method)) {
      reporter.error(Rule.TEST_RETURN, method, method.getReturnType().toString());
    }
  }

  private void checkNames(TypeElement suite) {
    Map<String, ExecutableElement> names = new HashMap<>();
    for (ExecutableElement test :
        Lineage.suiteMethods(suite).stream().filter(Roles::isTest).toList()) {
      ExecutableElement other = names.putIfAbsent(test.getSimpleName().toString(), test);
      if (other != null && !elements.overrides(other, test, suite)) {
        boolean sameClass = Lineage.owner(other).equals(Lineage.owner(test));
        reporter.error(Rule.TEST_NAME_TWICE, sameClass ? test : other, Names.of(suite));
      }
    }
  }
}
