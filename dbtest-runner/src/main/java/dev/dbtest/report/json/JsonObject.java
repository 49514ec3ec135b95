package dev.dbtest.report.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with typed fields. What is missing or has another type is a {@link
 * MalformedRunException} that names the field by its path.
 */
final class JsonObject {
  private final Map<?, ?> fields;
  private final String path;

  private JsonObject(Map<?, ?> fields, String path) {
    this.fields = fields;
    this.path = path;
  }

  static JsonObject root(@Nullable Object value) {
    return of(value, "");
  }

  /** The objects that a document is a list of. */
  static <T> List<T> rootList(List<?> values, Function<JsonObject, T> element) {
    return elements(values, "", element);
  }

  private static JsonObject of(@Nullable Object value, String path) {
    if (value instanceof Map<?, ?> map) {
      return new JsonObject(map, path);
    }
    throw new MalformedRunException(
        (path.isEmpty() ? "it" : path) + " is " + describe(value) + ", not an object");
  }

  /** Whether there is a field of that name, even if it is null. */
  boolean has(String name) {
    return fields.containsKey(name);
  }

  JsonObject object(String name) {
    return of(fields.get(name), at(name));
  }

  @Nullable JsonObject objectOrNull(String name) {
    return fields.get(name) == null ? null : object(name);
  }

  <T> List<T> list(String name, Function<JsonObject, T> element) {
    return elements(values(name), at(name), element);
  }

  private static <T> List<T> elements(
      List<?> values, String path, Function<JsonObject, T> element) {
    List<T> list = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      list.add(element.apply(of(values.get(i), path + "[" + i + "]")));
    }
    return list;
  }

  List<String> texts(String name) {
    return values(name).stream().map(value -> require(value, String.class, name)).toList();
  }

  Map<String, String> textsByName(String name) {
    JsonObject object = object(name);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : object.names()) {
      texts.put(key, object.text(key));
    }
    return texts;
  }

  /** Numbers; those that JSON could not hold come back as NaN. */
  List<Double> numbers(String name) {
    return values(name).stream()
        .map(value -> value == null ? Double.NaN : require(value, Number.class, name).doubleValue())
        .toList();
  }

  List<Long> integers(String name) {
    return values(name).stream()
        .map(value -> require(value, Number.class, name).longValue())
        .toList();
  }

  /** Names of the fields, in their order. */
  List<String> names() {
    return fields.keySet().stream().map(Object::toString).toList();
  }

  /** The elements of a list, of whatever type. */
  List<?> values(String name) {
    return require(fields.get(name), List.class, name);
  }

  String text(String name) {
    return require(fields.get(name), String.class, name);
  }

  @Nullable String textOrNull(String name) {
    return fields.get(name) == null ? null : text(name);
  }

  /** A number; one that JSON could not hold comes back as NaN. */
  double number(String name) {
    Double number = numberOrNull(name);
    return number == null ? Double.NaN : number;
  }

  @Nullable Double numberOrNull(String name) {
    Object value = fields.get(name);
    return value == null ? null : (Double) require(value, Number.class, name).doubleValue();
  }

  long integer(String name) {
    return require(fields.get(name), Number.class, name).longValue();
  }

  /** A whole number that is written as text, because some readers of JSON would round it. */
  long integerText(String name) {
    String text = text(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException wrong) {
      throw new MalformedRunException(at(name) + " is \"" + text + "\", not a whole number", wrong);
    }
  }

  int smallInteger(String name) {
    long value = integer(name);
    if (value != (int) value) {
      throw new MalformedRunException(at(name) + " is " + value + ", which is too large");
    }
    return (int) value;
  }

  boolean flag(String name) {
    return require(fields.get(name), Boolean.class, name);
  }

  Duration nanos(String name) {
    return Duration.ofNanos(integer(name));
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException wrong) {
      throw new MalformedRunException(at(name) + " is \"" + text + "\", not a time", wrong);
    }
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw unknown(name, text);
  }

  MalformedRunException unknown(String name, String value) {
    return new MalformedRunException(at(name) + " is \"" + value + "\", which is not known");
  }

  private <T> T require(@Nullable Object value, Class<T> type, String name) {
    if (!type.isInstance(value)) {
      throw new MalformedRunException(
          "%s is %s, not a %s"
              .formatted(at(name), describe(value), type.getSimpleName().toLowerCase(Locale.ROOT)));
    }
    return type.cast(value);
  }

  private static String describe(@Nullable Object value) {
    if (value == null) {
      return "missing";
    }
    if (value instanceof Map) {
      return "an object";
    }
    if (value instanceof List) {
      return "a list";
    }
    String text = value.toString();
    return text.length() > 40 ? "\"" + text.substring(0, 40) + "…\"" : "\"" + text + "\"";
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
