package dev.dbtest.discovery.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation with the values that its author wrote; defaults are not in class files.
 *
 * @param type binary name of the annotation's class
 * @param values values by name: a {@code String} (also for enum constants, by their name, and for
 *     classes), {@code Boolean}, {@code Number}, {@code AnnotationFacts}, or a {@code List} of
 *     these
 */
public record AnnotationFacts(String type, Map<String, Object> values) {

  /** Copies the values. */
  public AnnotationFacts {
    values = Map.copyOf(values);
  }

  static Optional<AnnotationFacts> find(List<AnnotationFacts> annotations, String type) {
    for (AnnotationFacts annotation : annotations) {
      if (annotation.type.equals(type)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  /** A member that is a text or the name of an enum constant. */
  public String text(String name, String otherwise) {
    return values.get(name) instanceof String text ? text : otherwise;
  }

  /** A member that is a list of texts or of names of enum constants. */
  public List<String> texts(String name) {
    Object value = values.get(name);
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  /** Whether a member is {@code true}; {@code false} where its author left it out. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /** Whether its author set a member to {@code false}. */
  public boolean denies(String name) {
    return Boolean.FALSE.equals(values.get(name));
  }

  /** A whole number. */
  public int integer(String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  /** A number. */
  public double decimal(String name, double otherwise) {
    return values.get(name) instanceof Number number ? number.doubleValue() : otherwise;
  }

  /** The annotations in an annotation, as in the container of repeated ones. */
  public List<AnnotationFacts> nested(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream()
            .filter(AnnotationFacts.class::isInstance)
            .map(AnnotationFacts.class::cast)
            .toList()
        : List.of();
  }
}
