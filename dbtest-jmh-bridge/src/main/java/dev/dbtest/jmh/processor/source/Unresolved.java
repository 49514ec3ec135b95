package dev.dbtest.jmh.processor.source;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Recognises types that cannot be judged yet, since another processor generates part of them. */
final class Unresolved {

  private Unresolved() {}

  /** Whether a superclass, a parameter field or an argument of a called method is unknown. */
  static boolean isIn(TypeElement type) {
    return Lineage.of(type).stream().anyMatch(each -> isError(each.getSuperclass().getKind()))
        || ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .anyMatch(field -> Roles.isParameter(field) && isError(field.asType().getKind()))
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(Unresolved::hasUnknownArgument);
  }

  private static boolean hasUnknownArgument(ExecutableElement method) {
    return (Roles.isBenchmark(method) || Roles.isFixture(method))
        && method.getParameters().stream()
            .map(VariableElement::asType)
            .anyMatch(argument -> isError(argument.getKind()));
  }

  private static boolean isError(TypeKind kind) {
    return kind == TypeKind.ERROR;
  }
}
