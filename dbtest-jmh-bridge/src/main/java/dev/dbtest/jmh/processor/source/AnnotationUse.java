package dev.dbtest.jmh.processor.source;

import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds where in the source an annotation and its members are written. */
public final class AnnotationUse {

  private AnnotationUse() {}

  /** The annotation as written on the element itself; inherited ones do not count. */
  public static Optional<AnnotationMirror> on(
      Element element, Class<? extends Annotation> annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation.getCanonicalName())) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The value written for a member; empty if the author left it to its default. */
  public static Optional<AnnotationValue> member(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .<AnnotationValue>map(entry -> entry.getValue())
        .findFirst();
  }
}
