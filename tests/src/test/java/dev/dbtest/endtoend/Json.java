package dev.dbtest.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON report.
 *
 * @param root the document
 */
record Json(JsonNode root) {

  /** What a command with {@code --format json} printed on standard output. */
  static Json of(Dbtest.Result result) {
    return of(result.out());
  }

  static Json of(String text) {
    try {
      return new Json(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON:\n" + text, e);
    }
  }

  /** A value as JSON. */
  static String text(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** One field of each object of a list, as text. */
  List<String> list(String name, String field) {
    List<String> values = new ArrayList<>();
    root.path(name).forEach(element -> values.add(element.path(field).asText()));
    return values;
  }

  /** The test with that name in {@code case}. */
  JsonNode test(String name) {
    for (JsonNode test : root.path("tests")) {
      if (test.path("case").asText().equals(name)) {
        return test;
      }
    }
    throw new AssertionError("no test " + name + " in " + root);
  }
}
