package dev.dbtest.jmh.processor.source;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Recognises types that cannot be judged yet, since another processor generates part of what they
 * mention; or never, in which case the compiler reports what is missing.
 */
final class Unresolved {

  private final Set<TypeElement> visited = new HashSet<>();

  private Unresolved() {}

  /** Whether a superclass, an argument, a parameter field or an annotation is not known. */
  static boolean isIn(TypeElement type) {
    return new Unresolved().visit(type);
  }

  private boolean visit(TypeElement type) {
    return visited.add(type) && Lineage.of(type).stream().anyMatch(this::isUnknown);
  }

  private boolean isUnknown(TypeElement type) {
    return isError(type.getSuperclass())
        || UnreadableAnnotations.areOn(type)
        || ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .anyMatch(Unresolved::isUnknown)
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(this::isUnknown);
  }

  private static boolean isUnknown(VariableElement field) {
    return UnreadableAnnotations.areOn(field)
        || (Roles.isParameter(field) && isError(field.asType()));
  }

  private boolean isUnknown(ExecutableElement method) {
    if (UnreadableAnnotations.areOn(method)) {
      return true;
    }
    boolean called = Roles.isBenchmark(method) || Roles.isFixture(method);
    return called
        && method.getParameters().stream().map(Element::asType).anyMatch(this::isUnknownArgument);
  }

  private boolean isUnknownArgument(TypeMirror argument) {
    return isError(argument) || Lineage.declared(argument).map(this::visit).orElse(false);
  }

  private static boolean isError(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR;
  }
}
