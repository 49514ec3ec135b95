package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the cases of a run are to end: a line for each, with its name, its status and words of the
 * reason.
 *
 * @param start what all names begin with
 * @param rows status and words by name
 */
record CaseTable(String start, Map<String, Row> rows) {

  /** How one case is to end. */
  record Row(String status, String words) {}

  /** Reads a table. */
  static CaseTable of(String start, String text) {
    Map<String, Row> rows = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" \\| ?", -1);
      rows.put(parts[0], new Row(parts[1], parts[2].strip()));
    }
    return new CaseTable(start, rows);
  }

  /** Holds a run against the table; each case counts, and no other may be there. */
  void assertSame(LastRun run) {
    Map<String, Row> seen = new TreeMap<>();
    run.tests().forEach((id, test) -> seen.put(id.substring(start.length()), row(id, test)));
    assertThat(seen).isEqualTo(rows);
  }

  private Row row(String id, JsonNode test) {
    JsonNode outcome = test.path("outcome");
    String reason =
        outcome.path("reason").asText() + outcome.path("failure").path("message").asText();
    Row expected = rows.get(id.substring(start.length()));
    String words = expected == null ? "" : expected.words();
    return new Row(
        outcome.path("status").asText(), reason.contains(words) ? words : "instead: " + reason);
  }
}
