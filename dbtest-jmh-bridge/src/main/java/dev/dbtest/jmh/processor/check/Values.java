package dev.dbtest.jmh.processor.check;

import dev.dbtest.model.Durations;
import java.lang.annotation.Annotation;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;

/** Checks of values that several annotations share. */
final class Values {

  private static final Pattern NO_TAG = Pattern.compile("[\\s,()\\[\\]{}<>]");

  private final Reporter reporter;

  Values(Reporter reporter) {
    this.reporter = reporter;
  }

  /** A length of time; blank means none is given. */
  void duration(
      Element element, Class<? extends Annotation> annotation, String member, String text) {
    if (!text.isBlank()) {
      requireTime(element, annotation, member, text, () -> Durations.parse(text).toNanos());
    }
  }

  /** A time of one operation, which may be shorter than a nanosecond; blank means none is given. */
  void operationTime(
      Element element, Class<? extends Annotation> annotation, String member, String text) {
    if (!text.isBlank()) {
      requireTime(element, annotation, member, text, () -> Durations.parseNanos(text));
    }
  }

  private void requireTime(
      Element element,
      Class<? extends Annotation> annotation,
      String member,
      String text,
      DoubleSupplier nanos) {
    try {
      if (nanos.getAsDouble() == 0) {
        reporter.errorAt(Rule.DURATION_ZERO, element, annotation, member, member, text);
      }
    } catch (IllegalArgumentException e) {
      reporter.errorAt(Rule.DURATION_TEXT, element, annotation, member, member, text);
    }
  }

  /** A number that has a least value. */
  void count(
      Element element,
      Class<? extends Annotation> annotation,
      String member,
      int value,
      int least) {
    if (value < least) {
      reporter.errorAt(
          Rule.COUNT_VALUE,
          element,
          annotation,
          member,
          member,
          Integer.toString(value),
          Integer.toString(least));
    }
  }

  /** Tags, each of which a tag expression has to be able to name. */
  void tags(Element element, Class<? extends Annotation> annotation, String... tags) {
    for (String tag : tags) {
      if (tag.isEmpty() || NO_TAG.matcher(tag).find()) {
        reporter.errorAt(Rule.TAG_TEXT, element, annotation, "tags", tag);
      }
    }
  }
}
