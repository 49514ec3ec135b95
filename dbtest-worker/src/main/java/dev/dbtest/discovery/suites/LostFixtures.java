package dev.dbtest.discovery.suites;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import dev.dbtest.discovery.facts.Overriding;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Reports set-up and tear-down methods that a suite gets from elsewhere and that are never called.
 */
final class LostFixtures {

  private final AnnotationReader values;

  LostFixtures(AnnotationReader values) {
    this.values = values;
  }

  /**
   * Looks at a suite.
   *
   * @param lineage what the suite inherits from, itself at the end
   */
  void check(ClassFacts suite, List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      for (MethodFacts method : type.methods()) {
        for (AnnotationFacts annotation : method.annotations()) {
          if (AnnotationNames.FIXTURES.contains(annotation.type())) {
            check(suite.name() + '#' + method.name(), annotation.type(), method, type, lineage);
          }
        }
      }
    }
  }

  private void check(
      String subject,
      String annotation,
      MethodFacts method,
      ClassFacts type,
      List<ClassFacts> lineage) {
    String written = AnnotationNames.written(annotation);
    int modifiers = method.modifiers();
    boolean isStatic = Modifier.isStatic(modifiers);
    if (type.is(Trait.INTERFACE) && (isStatic || Modifier.isPrivate(modifiers))) {
      values.problem(
          subject,
          "the "
              + written
              + " method is a "
              + (isStatic ? "static" : "private")
              + " one of "
              + type.name()
              + ", and classes do not inherit that from an interface, so it is never called.",
          "Make it a default method, or move it to the suite.");
    } else if (Modifier.isAbstract(modifiers)) {
      Optional<MethodFacts> body = Overriding.implementation(method, type, lineage);
      if (body.isPresent() && !body.get().has(annotation)) {
        values.problem(
            subject,
            "it implements the "
                + written
                + " method of "
                + type.name()
                + " without "
                + written
                + ", so it is never called as such.",
            "Add " + written + " to the method that implements it.");
      }
    }
  }
}
