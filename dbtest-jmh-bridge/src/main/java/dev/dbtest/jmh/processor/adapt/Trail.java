package dev.dbtest.jmh.processor.adapt;

import java.util.function.Predicate;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the element that JMH's generator asked about last, so that a failure inside the
 * generator, which names no element, is reported near its cause.
 */
final class Trail {

  private final Predicate<Element> hasSource;
  private @Nullable Element last;

  /**
   * A trail of elements that have a source to point at.
   *
   * @param hasSource which they are
   */
  Trail(Predicate<Element> hasSource) {
    this.hasSource = hasSource;
  }

  void visit(Element element) {
    if (hasSource.test(element)) {
      last = element;
    }
  }

  @Nullable Element last() {
    return last;
  }
}
