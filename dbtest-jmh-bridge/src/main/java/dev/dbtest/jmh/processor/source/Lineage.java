package dev.dbtest.jmh.processor.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Walks a class and its superclasses, which is where JMH and dbtest look for members. */
public final class Lineage {

  private Lineage() {}

  /** The superclass; empty for {@code Object} and for interfaces. */
  public static Optional<TypeElement> superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }

  /** The type and its superclasses, the type first, without {@code Object}. */
  public static List<TypeElement> of(TypeElement type) {
    List<TypeElement> lineage = new ArrayList<>();
    Optional<TypeElement> next = Optional.of(type);
    while (next.isPresent() && !next.get().getQualifiedName().contentEquals("java.lang.Object")) {
      lineage.add(next.get());
      next = superclass(next.get());
    }
    return lineage;
  }

  /** The methods of the type and of its superclasses, in the order of the sources. */
  public static List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    of(type).forEach(each -> methods.addAll(ElementFilter.methodsIn(each.getEnclosedElements())));
    return methods;
  }

  /**
   * The methods that a suite has or inherits: those of {@link #methods}, then those of all
   * interfaces that the type or a superclass implements.
   */
  public static List<ExecutableElement> suiteMethods(TypeElement type) {
    List<ExecutableElement> methods = methods(type);
    Set<TypeElement> interfaces = new LinkedHashSet<>();
    of(type).forEach(each -> addInterfaces(each, interfaces));
    interfaces.forEach(each -> methods.addAll(ElementFilter.methodsIn(each.getEnclosedElements())));
    return methods;
  }

  private static void addInterfaces(TypeElement type, Set<TypeElement> interfaces) {
    for (TypeMirror mirror : type.getInterfaces()) {
      Optional<TypeElement> each = declared(mirror);
      if (each.isPresent() && interfaces.add(each.get())) {
        addInterfaces(each.get(), interfaces);
      }
    }
  }

  /** The fields of the type and of its superclasses, in the order of the sources. */
  public static List<VariableElement> fields(TypeElement type) {
    List<VariableElement> fields = new ArrayList<>();
    of(type).forEach(each -> fields.addAll(ElementFilter.fieldsIn(each.getEnclosedElements())));
    return fields;
  }

  /** The type that declares a member or a parameter; of a type, the type itself. */
  public static TypeElement owner(Element element) {
    return element instanceof TypeElement type
        ? type
        : owner(Objects.requireNonNull(element.getEnclosingElement()));
  }

  /** The top-level type around an element. */
  public static TypeElement outermost(Element element) {
    TypeElement type = owner(element);
    while (type.getEnclosingElement() instanceof TypeElement outer) {
      type = outer;
    }
    return type;
  }

  /** Whether the type is a class that can have instances of its own. */
  public static boolean isConcreteClass(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** The declared type behind a mirror; empty for primitives, arrays and type variables. */
  public static Optional<TypeElement> declared(TypeMirror mirror) {
    return mirror.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) mirror).asElement())
        : Optional.empty();
  }
}
