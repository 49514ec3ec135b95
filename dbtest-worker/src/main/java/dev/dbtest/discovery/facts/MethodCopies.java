package dev.dbtest.discovery.facts;

import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Recognises the class inside an interface in which a compiler keeps the bodies of the interface's
 * methods: Kotlin's {@code DefaultImpls}, and the helper of a trait of Groovy. Each method is there
 * once more, with its annotations, as a static one that takes the instance. The classes that
 * implement the interface call it, so what is said of the method is said of the interface's.
 */
final class MethodCopies {

  private MethodCopies() {}

  /**
   * Whether annotations in a class are all copies of those of the interface around it.
   *
   * @param outer binary name of the interface around the class
   * @param interfaces this interface, and those that it extends
   */
  static boolean areAllIn(ClassFacts type, String outer, List<ClassFacts> interfaces) {
    boolean any = false;
    for (MethodFacts method : type.methods()) {
      if (!method.annotations().isEmpty()) {
        if (!isCopy(method, outer, interfaces)) {
          return false;
        }
        any = true;
      }
    }
    return any && type.annotations().isEmpty();
  }

  private static boolean isCopy(MethodFacts method, String outer, List<ClassFacts> interfaces) {
    String start = method.name() + "(L" + outer.replace('.', '/') + ';';
    if (!Modifier.isStatic(method.modifiers()) || !method.signature().startsWith(start)) {
      return false;
    }
    String original = method.name() + '(' + method.signature().substring(start.length());
    for (ClassFacts each : interfaces) {
      for (MethodFacts declared : each.methods()) {
        if (each.is(Trait.INTERFACE)
            && declared.signature().equals(original)
            && !Modifier.isStatic(declared.modifiers())
            && declared.annotations().equals(method.annotations())) {
          return true;
        }
      }
    }
    return false;
  }
}
