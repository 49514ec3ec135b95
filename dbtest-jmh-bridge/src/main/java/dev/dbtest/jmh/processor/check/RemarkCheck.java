package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.ResourceLock;
import dev.dbtest.api.Retry;
import dev.dbtest.api.Skip;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Checks that what an author adds to a case is meaningful: a reason, a name, a number of retries.
 */
final class RemarkCheck implements Check {

  private static final int MOST_RETRIES = 100;

  private final Reporter reporter;

  RemarkCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    checkElement(type);
    type.getEnclosedElements().stream()
        .filter(member -> !(member instanceof TypeElement))
        .forEach(this::checkElement);
  }

  private void checkElement(Element element) {
    Skip skip = element.getAnnotation(Skip.class);
    if (skip != null && skip.value().isBlank()) {
      reporter.error(Rule.SKIP_REASON, element, Skip.class);
    }
    Retry retry = element.getAnnotation(Retry.class);
    if (retry != null && (retry.value() < 0 || retry.value() > MOST_RETRIES)) {
      reporter.error(Rule.RETRY_VALUE, element, Retry.class, Integer.toString(retry.value()));
    }
    for (ResourceLock lock : element.getAnnotationsByType(ResourceLock.class)) {
      if (lock.value().isBlank()) {
        reporter.error(Rule.LOCK_NAME, element);
      }
    }
  }
}
