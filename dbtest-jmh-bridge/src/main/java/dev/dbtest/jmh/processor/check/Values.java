package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.DurationText;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Optional;
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
    if (text.isBlank()) {
      return;
    }
    Optional<Duration> duration = DurationText.parse(text);
    if (duration.isEmpty()) {
      reporter.errorAt(Rule.DURATION_TEXT, element, annotation, member, member, text);
    } else if (duration.get().isZero()) {
      reporter.errorAt(Rule.DURATION_ZERO, element, annotation, member, member, text);
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
