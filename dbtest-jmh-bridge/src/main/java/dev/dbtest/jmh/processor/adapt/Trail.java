package dev.dbtest.jmh.processor.adapt;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the element that JMH's generator asked about last, so that a failure inside the
 * generator, which names no element, is reported near its cause.
 */
final class Trail {

  private @Nullable Element last;

  void visit(Element element) {
    last = element;
  }

  @Nullable Element last() {
    return last;
  }
}
