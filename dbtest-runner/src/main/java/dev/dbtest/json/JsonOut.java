package dev.dbtest.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import dev.dbtest.text.OddCharacters;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON whose bytes depend on the values alone, not on the JDK, which prints some numbers
 * differently from version to version, nor on the system's line ends.
 */
public final class JsonOut {
  private static final int LAST_ASCII = 0x7f;
  private static final CharacterEscapes ODD = new OddEscapes();
  private static final JsonFactory FACTORY = newFactory();

  private final JsonGenerator generator;
  private final InstantText instants = new InstantText();

  /**
   * Writes a document.
   *
   * @param out where to; flushed at the end and not closed
   * @throws IOException if {@code out} does not take it
   */
  public JsonOut(OutputStream out) throws IOException {
    this(factory().createGenerator(out, JsonEncoding.UTF8));
    generator.setPrettyPrinter(new DocumentLines());
  }

  private JsonOut(JsonGenerator generator) {
    this.generator = generator;
  }

  /**
   * Writes a document that is one line.
   *
   * @param out where to; flushed at the end and not closed
   * @throws IOException if {@code out} does not take it
   */
  public static JsonOut line(OutputStream out) throws IOException {
    return new JsonOut(factory().createGenerator(out, JsonEncoding.UTF8));
  }

  /** The one factory, which keeps the names of fields that it has met: readers meet them again. */
  static JsonFactory factory() {
    return FACTORY;
  }

  private static JsonFactory newFactory() {
    return JsonFactory.builder()
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        // A test may print more than the library expects of a string.
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
        .build();
  }

  /** What goes into an object or array. */
  @FunctionalInterface
  public interface Content {
    /** Writes the content. */
    void write() throws IOException;
  }

  /** How an element of an array is written. */
  @FunctionalInterface
  public interface Element<T> {
    /** Writes one element. */
    void write(T value) throws IOException;
  }

  /** An object that is a document, or an element of an array. */
  public void object(Content content) throws IOException {
    generator.writeStartObject();
    content.write();
    generator.writeEndObject();
  }

  /** A field that is an object. */
  public void object(String name, Content content) throws IOException {
    field(name);
    object(content);
  }

  /** A field that is an array, each element written by {@code element}. */
  public <T> void array(String name, Collection<T> values, Element<T> element) throws IOException {
    field(name);
    array(values, element);
  }

  /** An array that is a document, or an element of another. */
  public <T> void array(Collection<T> values, Element<T> element) throws IOException {
    generator.writeStartArray();
    for (T value : values) {
      element.write(value);
    }
    generator.writeEndArray();
  }

  /** A field that is an array of texts. */
  public void texts(String name, Collection<String> values) throws IOException {
    array(name, values, this::text);
  }

  /** A field that is an object of texts. */
  public void texts(String name, Map<String, String> values) throws IOException {
    object(
        name,
        () -> {
          for (Map.Entry<String, String> entry : values.entrySet()) {
            text(entry.getKey(), entry.getValue());
          }
        });
  }

  /** A field that is an array of numbers. */
  public void numbers(String name, List<Double> values) throws IOException {
    array(name, values, this::number);
  }

  /** A field that is a text, or null. */
  public void text(String name, @Nullable String value) throws IOException {
    field(name);
    if (value == null) {
      generator.writeNull();
    } else {
      text(value);
    }
  }

  /** An element of an array that is a text. */
  public void text(String value) throws IOException {
    if (OddCharacters.areIn(value)) {
      onlyAscii(() -> generator.writeString(value));
    } else {
      generator.writeString(value);
    }
  }

  private void field(String name) throws IOException {
    if (OddCharacters.areIn(name)) {
      onlyAscii(() -> generator.writeFieldName(name));
    } else {
      generator.writeFieldName(name);
    }
  }

  /** JSON has an escape for what must not be seen, and for what UTF-8 has no bytes for. */
  private void onlyAscii(Content content) throws IOException {
    generator.setHighestNonEscapedChar(LAST_ASCII);
    generator.setCharacterEscapes(ODD);
    content.write();
    generator.setCharacterEscapes(null);
    generator.setHighestNonEscapedChar(0);
  }

  /** A field that is a number; null if it is missing or not finite, which JSON cannot represent. */
  public void number(String name, @Nullable Double value) throws IOException {
    field(name);
    if (value == null) {
      generator.writeNull();
    } else {
      number(value);
    }
  }

  /** An element of an array that is a number; null if it is not finite. */
  public void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      generator.writeNumber(value);
    } else {
      generator.writeNull();
    }
  }

  /** A field that is a whole number. */
  public void integer(String name, long value) throws IOException {
    field(name);
    generator.writeNumber(value);
  }

  /** An element of an array that is a whole number. */
  public void integer(long value) throws IOException {
    generator.writeNumber(value);
  }

  /** A field that is a whole number, or null. */
  public void integer(String name, @Nullable Integer value) throws IOException {
    field(name);
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeNumber(value);
    }
  }

  /** A field that is true or false. */
  public void flag(String name, boolean value) throws IOException {
    field(name);
    generator.writeBoolean(value);
  }

  /** A field that is null. */
  public void nothing(String name) throws IOException {
    field(name);
    generator.writeNull();
  }

  /** A time, as ISO 8601 in UTC. */
  public void instant(String name, Instant time) throws IOException {
    field(name);
    generator.writeString(instants.of(time));
  }

  /** A duration in nanoseconds. */
  public void nanos(String name, Duration duration) throws IOException {
    long seconds = duration.toSeconds();
    boolean fits = Math.abs(seconds) < Long.MAX_VALUE / 1_000_000_000;
    integer(name, fits ? duration.toNanos() : seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  /** Ends the document with a line end and flushes everything. */
  public void finish() throws IOException {
    generator.writeRaw('\n');
    generator.flush();
    generator.close();
  }
}
