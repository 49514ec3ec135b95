package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Bench;
import dev.dbtest.api.Scope;
import dev.dbtest.jmh.processor.source.AnnotationUse;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that JMH can create, extend and reach groups and state classes. */
final class TypeShapeCheck implements Check {

  private final Reporter reporter;

  TypeShapeCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    boolean group = Roles.isGroup(type);
    boolean state = AnnotationUse.on(type, Scope.class).isPresent();
    if (type.getKind() != ElementKind.CLASS) {
      if (group || state || declaresBench(type)) {
        reporter.error(Rule.TYPE_NOT_A_CLASS, type, Names.kind(type));
      }
    } else if (group || (state && Lineage.isConcreteClass(type))) {
      checkModifiers(type, group);
      checkPlace(type);
      // A class that is not public hides its default constructor; one complaint is enough.
      if (type.getModifiers().contains(Modifier.PUBLIC) && !hasConstructor(type)) {
        reporter.error(Rule.TYPE_NO_CONSTRUCTOR, type);
      }
    }
  }

  private static boolean declaresBench(TypeElement type) {
    return type.getEnclosedElements().stream().anyMatch(member -> Roles.has(member, Bench.class));
  }

  private void checkModifiers(TypeElement type, boolean group) {
    Set<Modifier> modifiers = type.getModifiers();
    if (modifiers.contains(Modifier.FINAL)) {
      reporter.error(Rule.TYPE_FINAL, type);
    }
    if (modifiers.contains(Modifier.SEALED)) {
      reporter.error(Rule.TYPE_SEALED, type);
    }
    if (group && modifiers.contains(Modifier.ABSTRACT)) {
      reporter.error(Rule.TYPE_ABSTRACT, type);
    }
    if (!modifiers.contains(Modifier.PUBLIC)) {
      reporter.error(Rule.TYPE_NOT_PUBLIC, type);
    }
  }

  private void checkPlace(TypeElement type) {
    Element around = type.getEnclosingElement();
    if (around instanceof TypeElement && !type.getModifiers().contains(Modifier.STATIC)) {
      reporter.error(Rule.TYPE_INNER, type);
    }
    while (around instanceof TypeElement outer) {
      if (!outer.getModifiers().contains(Modifier.PUBLIC)) {
        reporter.error(Rule.TYPE_ENCLOSED, type, Names.of(outer));
      }
      around = outer.getEnclosingElement();
    }
    if (around instanceof PackageElement where && where.isUnnamed()) {
      reporter.error(Rule.TYPE_UNNAMED_PACKAGE, type);
    }
  }

  private static boolean hasConstructor(TypeElement type) {
    Optional<? extends Element> constructor =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> each.getParameters().isEmpty())
            .findFirst();
    return constructor.map(each -> each.getModifiers().contains(Modifier.PUBLIC)).orElse(false);
  }
}
