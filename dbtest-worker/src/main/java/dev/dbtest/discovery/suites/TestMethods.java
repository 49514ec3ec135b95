package dev.dbtest.discovery.suites;

import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the tests of one suite among the methods of its classes. */
final class TestMethods {

  private final String suite;
  private final AnnotationReader values;

  TestMethods(String suite, AnnotationReader values) {
    this.suite = suite;
    this.values = values;
  }

  /**
   * The tests, in the order of the class files. A method that a derived class overrides counts
   * once, at its first place and as the derived class has it.
   *
   * @param chain the base class first, the suite last
   */
  List<MethodFacts> of(List<ClassFacts> chain) {
    Map<String, MethodFacts> bySignature = new LinkedHashMap<>();
    Map<String, MethodFacts> hidden = new LinkedHashMap<>();
    for (ClassFacts type : chain) {
      for (MethodFacts method : type.methods()) {
        MethodFacts overridden = bySignature.get(method.signature());
        if (method.has(AnnotationNames.TEST)) {
          if (overridden != null && !overridden.isOverridable()) {
            hidden.put(type.name() + '#' + method.signature(), method);
          }
          bySignature.put(method.signature(), method);
        } else if (overridden != null && overridden.isOverridable()) {
          bySignature.remove(method.signature());
          reportLost(method, type);
        }
      }
    }
    return uniqueNames(bySignature.values(), hidden.values());
  }

  /** Tests are told apart by name, so of two with one name only the first can run. */
  private List<MethodFacts> uniqueNames(
      Iterable<MethodFacts> methods, Iterable<MethodFacts> hidden) {
    Map<String, MethodFacts> byName = new LinkedHashMap<>();
    List<MethodFacts> repeated = new ArrayList<>();
    for (MethodFacts method : methods) {
      if (byName.putIfAbsent(method.name(), method) != null) {
        repeated.add(method);
      }
    }
    for (MethodFacts method : hidden) {
      repeated.add(method);
    }
    for (MethodFacts method : repeated) {
      values.problem(
          suite + '#' + method.name(),
          "the suite and its base classes have several tests of this name, and only one of them"
              + " runs.",
          "Rename the others.");
    }
    return List.copyOf(byName.values());
  }

  private void reportLost(MethodFacts method, ClassFacts type) {
    values.warning(
        suite + '#' + method.name(),
        type.name() + " overrides this test without @Test, so it no longer runs.",
        "Add @Test to the overriding method; or, to leave the test out, @Test and @Skip.");
  }
}
