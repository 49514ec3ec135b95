package dev.dbtest.discovery.facts;

import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Says what happens to a method that a class inherits, by the rules of the JVM and of the compiler.
 * The worker has the same table for loaded classes; {@code docs/inheritance.md} has it for people.
 */
public final class Overriding {

  private Overriding() {}

  /**
   * The method of a class that takes the place of an inherited one.
   *
   * @param inherited the method
   * @param from the class or interface that declares it
   * @param type a class or interface that inherits from {@code from}
   * @return empty if {@code type} leaves the method as it is
   */
  public static Optional<MethodFacts> replacement(
      MethodFacts inherited, ClassFacts from, ClassFacts type) {
    if (from.name().equals(type.name()) || !isInheritable(inherited, from, type)) {
      return Optional.empty();
    }
    if (type.is(Trait.INTERFACE) && !from.is(Trait.INTERFACE)) {
      // Whatever a class has wins over what an interface behind it in the lineage declares.
      return Optional.empty();
    }
    for (MethodFacts method : type.methods()) {
      if (method.signature().equals(inherited.signature())) {
        return Optional.of(method);
      }
    }
    return inherited.generic() ? bridged(inherited, type) : Optional.empty();
  }

  /** A type argument changes the signature; the compiler leaves a bridge under the old one. */
  private static Optional<MethodFacts> bridged(MethodFacts inherited, ClassFacts type) {
    for (MethodFacts bridge : type.bridges()) {
      if (bridge.signature().equals(inherited.signature())) {
        return calledBy(bridge, type);
      }
    }
    return Optional.empty();
  }

  /** Of overloads, a bridge calls the one whose annotations it carries. */
  private static Optional<MethodFacts> calledBy(MethodFacts bridge, ClassFacts type) {
    MethodFacts first = null;
    for (MethodFacts method : type.methods()) {
      if (method.name().equals(bridge.name()) && method.parameters() == bridge.parameters()) {
        if (method.annotations().equals(bridge.annotations())) {
          return Optional.of(method);
        }
        first = first == null ? method : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private static boolean isInheritable(MethodFacts method, ClassFacts from, ClassFacts type) {
    int modifiers = method.modifiers();
    if (Modifier.isStatic(modifiers) || Modifier.isPrivate(modifiers)) {
      return false;
    }
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers)
        || from.packageName().equals(type.packageName());
  }

  /**
   * The method that a call of an abstract one on a suite ends in.
   *
   * @param declared the abstract method
   * @param from the class or interface that declares it
   * @param lineage what the suite inherits from, itself at the end
   * @return empty if there is none, as far as the classes are known
   */
  public static Optional<MethodFacts> implementation(
      MethodFacts declared, ClassFacts from, List<ClassFacts> lineage) {
    MethodFacts ofInterface = null;
    int place = lineage.indexOf(from);
    for (int i = lineage.size() - 1; i >= 0; i--) {
      ClassFacts type = lineage.get(i);
      Optional<MethodFacts> own = Optional.empty();
      if (i > place) {
        own = replacement(declared, from, type);
      } else if (from.is(Trait.INTERFACE)) {
        own = hiding(declared, type);
      }
      if (own.isPresent() && !Modifier.isAbstract(own.get().modifiers())) {
        if (!type.is(Trait.INTERFACE)) {
          return own;
        }
        ofInterface = ofInterface == null ? own.get() : ofInterface;
      }
    }
    return Optional.ofNullable(ofInterface);
  }

  /** What a class before an interface in the lineage has in place of a method of the interface. */
  private static Optional<MethodFacts> hiding(MethodFacts method, ClassFacts type) {
    if (!type.is(Trait.INTERFACE)) {
      for (MethodFacts own : type.methods()) {
        if (Modifier.isPublic(own.modifiers()) && own.signature().equals(method.signature())) {
          return Optional.of(own);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a method of an interface plays no part, because a class before it in the lineage has
   * one of that signature: whatever a class has wins.
   *
   * @param before the lineage up to the interface
   */
  public static boolean isHiddenByClass(MethodFacts method, List<ClassFacts> before) {
    for (ClassFacts type : before) {
      if (hiding(method, type).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
