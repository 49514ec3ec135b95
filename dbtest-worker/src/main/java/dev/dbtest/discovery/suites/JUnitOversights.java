package dev.dbtest.discovery.suites;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import dev.dbtest.discovery.facts.JUnitNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warns of annotations of JUnit that stand where JUnit passes over them without a word. */
final class JUnitOversights {

  private static final String JUNIT_4 = "org.junit.";
  private static final String JUPITER = "org.junit.jupiter.api.";

  /** The life cycle of JUnit 4, and at the same places what Jupiter has instead. */
  private static final List<String> OLD = List.of("Before", "After", "BeforeClass", "AfterClass");

  private static final List<String> NEW =
      List.of("BeforeEach", "AfterEach", "BeforeAll", "AfterAll");

  private final AnnotationReader values;
  private final Set<String> reported = new HashSet<>();

  JUnitOversights(AnnotationReader values) {
    this.values = values;
  }

  /** Looks at a class of which no test is run, whatever it says. */
  void checkPlace(ClassFacts type) {
    if (type.is(Trait.ENUM)) {
      reportTests(type, "no test in an enum is run, since JUnit cannot create its class.");
    } else if (type.is(Trait.LOCAL)) {
      reportTests(type, "no test in a class inside a method or an expression is run.");
    }
  }

  private void reportTests(ClassFacts type, String message) {
    for (MethodFacts method : type.methods()) {
      for (AnnotationFacts annotation : method.annotations()) {
        if (JUnitNames.isTest(annotation.type())) {
          report(type, method, message, "Move the test to a class of its own.");
        }
      }
    }
  }

  /**
   * Looks at the life cycle of a class that has tests of one JUnit only.
   *
   * @param lineage what the class inherits from, itself at the end
   * @param tests its tests, those that it inherits among them
   */
  void checkLifeCycle(List<ClassFacts> lineage, List<MethodFacts> tests) {
    boolean old = false;
    boolean jupiter = false;
    for (MethodFacts test : tests) {
      old |= test.has(JUnitNames.TEST_OF_JUNIT_4);
      jupiter |= isOfJupiter(test);
    }
    if (old == jupiter) {
      return;
    }
    for (int i = 0; i < OLD.size(); i++) {
      String before = JUNIT_4.concat(OLD.get(i));
      String now = JUPITER.concat(NEW.get(i));
      if (jupiter) {
        check(lineage, before, now, "Jupiter does not call methods with @");
      } else {
        check(lineage, now, before, "JUnit 4 does not call methods with @");
      }
    }
  }

  private static boolean isOfJupiter(MethodFacts test) {
    for (AnnotationFacts annotation : test.annotations()) {
      if (annotation.type().startsWith("org.junit.jupiter.")
          && JUnitNames.isTest(annotation.type())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A base class may serve tests of both: those of the other JUnit call its methods from a method
   * of their own.
   */
  private void check(List<ClassFacts> lineage, String stray, String right, String message) {
    boolean served = false;
    for (ClassFacts type : lineage) {
      served |= type.hasMethodWith(right);
    }
    ClassFacts last = lineage.get(lineage.size() - 1);
    for (ClassFacts type : lineage) {
      if (served && !type.equals(last)) {
        continue;
      }
      for (MethodFacts method : type.methods()) {
        if (method.has(stray) && !method.has(right)) {
          report(type, method, message + stray + ".", "Use @" + right + " instead.");
        }
      }
    }
  }

  private void report(ClassFacts type, MethodFacts method, String message, String remedy) {
    String subject = type.name() + '#' + method.name();
    if (reported.add(subject)) {
      values.warning(subject, message, remedy);
    }
  }
}
