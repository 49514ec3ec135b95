package dev.dbtest.json;

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
 * A JSON object with typed fields. A field that is missing or has another type causes a {@link
 * MalformedJsonException} that names it by its path.
 */
public final class JsonObject {
  private final Map<?, ?> fields;
  private final String path;

  private JsonObject(Map<?, ?> fields, String path) {
    this.fields = fields;
    this.path = path;
  }

  /** The object that a document is. */
  public static JsonObject root(@Nullable Object value) {
    return of(value, "");
  }

  /** The objects that a document is a list of. */
  public static <T> List<T> rootList(List<?> values, Function<JsonObject, T> element) {
    return elements(values, "", element);
  }

  private static JsonObject of(@Nullable Object value, String path) {
    if (value instanceof Map<?, ?> map) {
      return new JsonObject(map, path);
    }
    throw new MalformedJsonException(
        (path.isEmpty() ? "it" : path) + " is " + describe(value) + ", not an object");
  }

  /** Whether there is a field of that name, even if it is null. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** A field that is an object. */
  public JsonObject object(String name) {
    return of(fields.get(name), at(name));
  }

  /** A field that is an object; null if it is null or missing. */
  public @Nullable JsonObject objectOrNull(String name) {
    return fields.get(name) == null ? null : object(name);
  }

  /** A field that is a list of objects. */
  public <T> List<T> list(String name, Function<JsonObject, T> element) {
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

  /** A field that is a list of texts. */
  public List<String> texts(String name) {
    return values(name).stream().map(value -> require(value, String.class, name)).toList();
  }

  /** A field that is an object of texts, in their order. */
  public Map<String, String> textsByName(String name) {
    JsonObject object = object(name);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : object.names()) {
      texts.put(key, object.text(key));
    }
    return texts;
  }

  /** A field that is a list of numbers; those that JSON could not represent come back as NaN. */
  public List<Double> numbers(String name) {
    return values(name).stream()
        .map(value -> value == null ? Double.NaN : require(value, Number.class, name).doubleValue())
        .toList();
  }

  /** A field that is a list of whole numbers. */
  public List<Long> integers(String name) {
    return values(name).stream()
        .map(value -> require(value, Number.class, name).longValue())
        .toList();
  }

  /** Names of the fields, in their order. */
  public List<String> names() {
    return fields.keySet().stream().map(Object::toString).toList();
  }

  /** The elements of a list, of whatever type. */
  public List<?> values(String name) {
    return require(fields.get(name), List.class, name);
  }

  /** A field that is a text. */
  public String text(String name) {
    return require(fields.get(name), String.class, name);
  }

  /** A field that is a text; null if it is null or missing. */
  public @Nullable String textOrNull(String name) {
    return fields.get(name) == null ? null : text(name);
  }

  /** A field that is a number; one that JSON could not represent comes back as NaN. */
  public double number(String name) {
    Double number = numberOrNull(name);
    return number == null ? Double.NaN : number;
  }

  /** A field that is a number; null if it is null or missing. */
  public @Nullable Double numberOrNull(String name) {
    Object value = fields.get(name);
    return value == null ? null : (Double) require(value, Number.class, name).doubleValue();
  }

  /** A field that is a whole number. */
  public long integer(String name) {
    return require(fields.get(name), Number.class, name).longValue();
  }

  /** A whole number that is written as text, because some readers of JSON would round it. */
  public long integerText(String name) {
    String text = text(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException wrong) {
      throw new MalformedJsonException(
          at(name) + " is \"" + text + "\", not a whole number", wrong);
    }
  }

  /** A field that is a whole number of 32 bits. */
  public int smallInteger(String name) {
    long value = integer(name);
    if (value != (int) value) {
      throw new MalformedJsonException(at(name) + " is " + value + ", which is too large");
    }
    return (int) value;
  }

  /** A field that is true or false. */
  public boolean flag(String name) {
    return require(fields.get(name), Boolean.class, name);
  }

  /** A field that is a duration in nanoseconds. */
  public Duration nanos(String name) {
    return Duration.ofNanos(integer(name));
  }

  /** A field that is a time in ISO 8601. */
  public Instant instant(String name) {
    String text = text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException wrong) {
      throw new MalformedJsonException(at(name) + " is \"" + text + "\", not a time", wrong);
    }
  }

  /** A field that is the name of a constant. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw unknown(name, text);
  }

  /** The exception for a value that is not known. */
  public MalformedJsonException unknown(String name, String value) {
    return new MalformedJsonException(at(name) + " is \"" + value + "\", which is not known");
  }

  /** The exception for an object whose fields contradict each other. */
  public MalformedJsonException wrong(String reason) {
    return new MalformedJsonException((path.isEmpty() ? "it" : path) + " " + reason);
  }

  private <T> T require(@Nullable Object value, Class<T> type, String name) {
    if (!type.isInstance(value)) {
      throw new MalformedJsonException(
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
