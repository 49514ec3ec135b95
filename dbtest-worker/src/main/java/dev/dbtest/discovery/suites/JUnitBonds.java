package dev.dbtest.discovery.suites;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.JUnitNames;
import dev.dbtest.model.Bond;
import dev.dbtest.model.TestSuiteInfo;
import java.util.List;

/** Finds out what holds the tests of a class together. The first reason that is found counts. */
final class JUnitBonds {

  private Bond bond = Bond.NONE;

  /** The reason; {@link Bond#NONE} if each of the tests could run alone. */
  Bond bond() {
    return bond;
  }

  /** The tests are those of an engine that tells nobody how it runs them. */
  void addEngine() {
    add(Bond.ENGINE);
  }

  /**
   * Looks at a class, or at one inside it.
   *
   * @param rows whether it runs once for each of its rows
   * @param runner whether somebody else than JUnit decides how it runs
   */
  void add(List<ClassFacts> lineage, List<MethodFacts> tests, boolean rows, boolean runner) {
    if (runner) {
      addEngine();
    }
    if (rows) {
      add(Bond.ROWS);
    }
    for (ClassFacts type : lineage) {
      for (AnnotationFacts annotation : type.annotations()) {
        addClass(annotation);
      }
    }
    for (MethodFacts test : tests) {
      addTest(test);
    }
  }

  private void addClass(AnnotationFacts annotation) {
    if (JUnitNames.isOrder(annotation.type())) {
      add(Bond.ORDER);
    } else if (annotation.type().equals(JUnitNames.TEST_INSTANCE)
        && annotation.text("value", "").equals("PER_CLASS")) {
      add(Bond.INSTANCE);
    }
  }

  private void addTest(MethodFacts test) {
    boolean known = false;
    for (AnnotationFacts annotation : test.annotations()) {
      String type = annotation.type();
      known |= JUnitNames.isTest(type) && type.startsWith("org.junit.");
      if (JUnitNames.isOrder(type)) {
        add(Bond.ORDER);
      } else if (type.equals(JUnitNames.RESOURCE_LOCKS)) {
        annotation.nested("value").forEach(this::addLock);
      } else if (type.equals(JUnitNames.RESOURCE_LOCK)) {
        addLock(annotation);
      }
    }
    if (!known) {
      addEngine();
    }
  }

  /** What belongs to a JVM is there on each machine. */
  private void addLock(AnnotationFacts lock) {
    if (!TestSuiteInfo.Lock.isOfAJvm(lock.text("value", ""))) {
      add(Bond.RESOURCES);
    }
  }

  private void add(Bond found) {
    bond = bond == Bond.NONE ? found : bond;
  }
}
