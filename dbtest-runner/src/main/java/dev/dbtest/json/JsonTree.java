package dev.dbtest.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as maps, lists, strings, numbers and booleans, so that readers need not care about
 * the order of fields or about fields they do not know.
 */
public final class JsonTree {
  private final boolean laidOut;

  /** Reads strictly, or a document whose texts are broken over lines. */
  private JsonTree(boolean laidOut) {
    this.laidOut = laidOut;
  }

  /**
   * The value that a document holds. Where a text in it is broken over lines, which is not JSON,
   * JMH has laid it out: before 1.22 it broke the line after each comma and bracket, within texts,
   * too. All texts of such a document are joined again. In any other, each is what it says.
   *
   * @param document in UTF-8
   * @throws JsonSyntaxException if it is not JSON
   */
  public static @Nullable Object read(byte[] document) throws JsonSyntaxException {
    try {
      return new JsonTree(false).parse(document);
    } catch (JsonProcessingException notStrict) {
      try {
        return new JsonTree(true).parse(document);
      } catch (JsonProcessingException malformed) {
        throw new JsonSyntaxException(
            plain(malformed.getOriginalMessage()) + " (line " + line(malformed) + ")", malformed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      // An array can always be read.
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Object parse(byte[] document) throws IOException {
    try (JsonParser parser = JsonOut.factory().createParser(document)) {
      if (laidOut) {
        parser.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS.mappedFeature());
      }
      Object value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "there is more behind the end of the document");
      }
      return value;
    }
  }

  /** Without the line breaks and the indentation that JMH has put into a text. */
  private String text(String text) {
    return laidOut ? text.replaceAll("\\s*\\n\\s*", "") : text;
  }

  /** Without the advice on how a program would set up the parser. */
  private static String plain(String message) {
    return message.replaceAll(": enable `[^`]*` to allow|, from `[^`]*`", "");
  }

  private static int line(JsonProcessingException malformed) {
    return malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
  }

  private @Nullable Object value(JsonParser parser, @Nullable JsonToken token) throws IOException {
    if (token == null) {
      throw new JsonParseException(parser, "the text ends too early");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, token);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_STRING -> text(parser.getText());
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new JsonParseException(parser, "unexpected " + token);
    };
  }

  private static Number number(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    return parser.getDoubleValue();
  }

  private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      fields.put(text(name), value(parser, parser.nextToken()));
    }
    return fields;
  }

  private List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(value(parser, token));
    }
    return values;
  }
}
