package dev.dbtest.jmh.processor.adapt;

import java.lang.annotation.Annotation;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.generators.core.MetadataInfo;

/** What JMH's generator sees of one element of the sources. */
abstract class AdaptedElement<E extends Element> implements MetadataInfo {

  private final E element;
  private final Trail trail;

  AdaptedElement(E element, Trail trail) {
    this.element = element;
    this.trail = trail;
  }

  /** The element itself. */
  final E element() {
    return element;
  }

  final Trail trail() {
    return trail;
  }

  final boolean has(Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }

  /** The JMH annotation that the element's dbtest annotations stand for, or else its own one. */
  final <A extends Annotation> @Nullable A annotation(Class<A> type) {
    trail.visit(element);
    Annotation counterpart = counterpart(type);
    return counterpart == null ? element.getAnnotation(type) : type.cast(counterpart);
  }

  /** What the element's dbtest annotations stand for as an annotation of the type, if anything. */
  abstract @Nullable Annotation counterpart(Class<? extends Annotation> type);
}
