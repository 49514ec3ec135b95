package dev.dbtest.discovery.facts;

import dev.dbtest.model.Durations;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what annotations say into values. A value that breaks a rule is a problem and is left out;
 * the case that it belongs to stays. The subject of a problem is passed as an object, since its
 * text is needed only if there is a problem.
 */
public final class AnnotationReader {

  private static final String NOT_IN_TAGS = ",()[]{}<>";

  private final List<Problem> problems;

  /** A reader that adds problems to the given list. */
  public AnnotationReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The tags of an annotation; none if there is no annotation. */
  public Tags tags(Optional<AnnotationFacts> annotation, Object subject) {
    if (annotation.isEmpty() || !annotation.get().values().containsKey("tags")) {
      return Tags.NONE;
    }
    List<String> good = new ArrayList<>();
    for (String tag : annotation.get().texts("tags")) {
      if (isTag(tag)) {
        good.add(tag);
      } else {
        problem(
            subject,
            "the tag \""
                + tag
                + "\" is empty or has blanks, commas or brackets, so --tags could"
                + " not name it.",
            "Rename the tag.");
      }
    }
    return Tags.of(good);
  }

  private static boolean isTag(String tag) {
    return !tag.isEmpty()
        && tag.chars().noneMatch(c -> Character.isWhitespace(c) || NOT_IN_TAGS.indexOf(c) >= 0);
  }

  /** A length of time above zero; {@code null} if the member is blank or wrong. */
  public @Nullable Duration duration(AnnotationFacts annotation, String member, Object subject) {
    String text = annotation.text(member, "");
    if (text.isBlank()) {
      return null;
    }
    try {
      Duration duration = Durations.parse(text);
      if (!duration.isZero()) {
        return duration;
      }
      problem(subject, of(annotation, member) + "is zero, which leaves no time.", "Write a time.");
    } catch (IllegalArgumentException e) {
      problem(subject, of(annotation, member) + "is wrong: " + e.getMessage(), "");
    }
    return null;
  }

  /** A length of time above zero in nanoseconds; {@code null} if the member is blank or wrong. */
  public @Nullable Double nanos(AnnotationFacts annotation, String member, Object subject) {
    String text = annotation.text(member, "");
    if (text.isBlank()) {
      return null;
    }
    try {
      double nanos = Durations.parseNanos(text);
      if (nanos > 0) {
        return nanos;
      }
      problem(
          subject, of(annotation, member) + "is zero, which nothing can meet.", "Write a time.");
    } catch (IllegalArgumentException e) {
      problem(subject, of(annotation, member) + "is wrong: " + e.getMessage(), "");
    }
    return null;
  }

  /** A whole number; {@code null} if the member has its default or is out of range. */
  public @Nullable Integer count(
      AnnotationFacts annotation, String member, int unset, int least, int most, Object subject) {
    int value = annotation.integer(member, unset);
    if (value == unset) {
      return null;
    }
    if (value < least || value > most) {
      String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
      problem(subject, of(annotation, member) + "is " + value + ".", "It must be " + range + ".");
      return null;
    }
    return value;
  }

  /** Why something is left out; {@code null} if it is to run. */
  public @Nullable String skipReason(Optional<AnnotationFacts> skip, Object subject) {
    if (skip.isEmpty()) {
      return null;
    }
    String reason = skip.get().text("value", "").strip();
    if (reason.isEmpty()) {
      problems.add(
          Problem.warning(
              subject.toString(),
              "@Skip gives no reason, so nobody will know when to remove it.",
              "Say why."));
      return "no reason given";
    }
    return reason;
  }

  /** Reports a problem that keeps something from running. */
  public void problem(Object subject, String message, String remedy) {
    problems.add(Problem.error(subject.toString(), message, remedy));
  }

  /** Reports something that may not be what the author meant. */
  public void warning(Object subject, String message, String remedy) {
    problems.add(Problem.warning(subject.toString(), message, remedy));
  }

  private static String of(AnnotationFacts annotation, String member) {
    return member + " of " + AnnotationNames.written(annotation.type()) + " ";
  }
}
