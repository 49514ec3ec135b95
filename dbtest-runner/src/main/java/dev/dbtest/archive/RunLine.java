package dev.dbtest.archive;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The line of a file that is about the run. */
final class RunLine {

  private RunLine() {}

  /**
   * Writes the line.
   *
   * @param tests how many lines with a test follow
   * @param bytes how many bytes these have
   */
  static void write(RunFacts run, int tests, int bytes, ByteArrayOutputStream to)
      throws IOException {
    JsonOut json = JsonOut.line(to);
    json.object(
        () -> {
          json.text("schema", ArchiveFormat.SCHEMA);
          json.text("runId", run.runId());
          json.text("version", run.version());
          json.text("command", run.command());
          json.text("ran", run.ran());
          json.text("seed", Long.toString(run.seed()));
          json.instant("started", run.started());
          json.nanos("durationNanos", run.duration());
          json.flag("interrupted", run.interrupted());
          json.text("commit", run.revision().commit());
          json.text("branch", run.revision().branch());
          json.flag("dirty", run.revision().dirty());
          json.texts("environment", run.environment().facts());
          totals("tests", run.tests(), json);
          totals("benchmarks", run.benchmarks(), json);
          if (run.quarantined() > 0) {
            json.integer("quarantined", (long) run.quarantined());
          }
          json.integer("testCases", (long) tests);
          // Whoever knows these lines already does not have to look for their end.
          json.integer("testBytes", (long) bytes);
        });
    json.finish();
  }

  private static void totals(String name, Totals totals, JsonOut json) throws IOException {
    json.object(
        name,
        () -> {
          for (Map.Entry<Status, Integer> entry : totals.byStatus().entrySet()) {
            json.integer(entry.getKey().name(), (long) entry.getValue());
          }
        });
  }

  static RunFacts read(JsonObject head) {
    return new RunFacts(
        head.text("runId"),
        head.text("version"),
        head.text("command"),
        head.text("ran"),
        head.integerText("seed"),
        head.instant("started"),
        head.nanos("durationNanos"),
        head.flag("interrupted"),
        new Environment(head.textsByName("environment")),
        new Revision(head.text("commit"), head.text("branch"), head.flag("dirty")),
        totals(head.object("tests")),
        totals(head.object("benchmarks")),
        head.has("quarantined") ? head.smallInteger("quarantined") : 0);
  }

  private static Totals totals(JsonObject object) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      if (object.has(status.name())) {
        counts.put(status, object.smallInteger(status.name()));
      }
    }
    return new Totals(counts);
  }
}
