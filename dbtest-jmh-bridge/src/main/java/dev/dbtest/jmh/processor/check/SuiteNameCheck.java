package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Warns of suites that Maven would not run, by their names. Only where it is to run suites: dbtest
 * itself knows them by their annotation.
 */
final class SuiteNameCheck implements Check {

  private static final String ENGINE = "dev.dbtest.junit.DbtestEngine";

  /** Of Surefire and of Failsafe. */
  private static final List<String> STARTS = List.of("Test", "IT");

  private static final List<String> ENDS = List.of("Test", "Tests", "TestCase", "IT", "ITCase");

  private final Elements elements;
  private final Reporter reporter;

  SuiteNameCheck(Elements elements, Reporter reporter) {
    this.elements = elements;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    // Suites in a class are run with it.
    String name = Lineage.outermost(type).getSimpleName().toString();
    if (Roles.isSuite(type)
        && Lineage.isConcreteClass(type)
        && STARTS.stream().noneMatch(name::startsWith)
        && ENDS.stream().noneMatch(name::endsWith)
        && elements.getTypeElement(ENGINE) != null
        && !isMeant(type)) {
      reporter.warning(Rule.SUITE_NAME, type);
    }
  }

  private static boolean isMeant(TypeElement type) {
    for (Element at = type; at != null; at = at.getEnclosingElement()) {
      SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && List.of(suppressed.value()).contains(Rule.SUITE_NAME.code())) {
        return true;
      }
    }
    return false;
  }
}
