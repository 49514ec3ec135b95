package dev.dbtest.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What dbtest reported of the last run of a project, for a close look at single cases.
 *
 * @param tests each test case with what the JSON report says of it
 */
record LastRun(Map<String, JsonNode> tests) {

  /** Option of a run that is to be read, which is started in the directory of its project. */
  static final String REPORT = "--report=json=last-run.json";

  /** Reads the report of a run that had the option. */
  static LastRun of(SampleProject project) {
    Path file = project.directory().resolve("last-run.json");
    try {
      Map<String, JsonNode> tests = new LinkedHashMap<>();
      for (JsonNode test : new ObjectMapper().readTree(file.toFile()).path("tests")) {
        if (tests.put(test.path("case").asText(), test) != null) {
          throw new AssertionError("two results of " + test.path("case"));
        }
      }
      return new LastRun(tests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status of a case. */
  String status(String id) {
    return of(id).path("outcome").path("status").asText();
  }

  /** What a case printed on standard output, as far as it was kept. */
  String stdout(String id) {
    return of(id).path("output").path("stdout").asText();
  }

  /** Everything about a case. */
  JsonNode of(String id) {
    JsonNode test = tests.get(id);
    if (test == null) {
      throw new AssertionError(id + " is not among " + tests.keySet());
    }
    return test;
  }
}
