package dev.dbtest.shard.records;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.CaseId;
import dev.dbtest.shard.PlannedTestCase;
import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.ShardUnit;
import dev.dbtest.store.RunLines;
import java.io.IOException;

/**
 * What a record says beside the run itself. It has the whole plan, so that the merge knows what a
 * shard should have run that left nothing, and says which case begins, so that the last one is
 * known if the machine dies in it.
 */
public final class RecordLines {

  /** Name and version of what is added to the lines of a run. */
  static final String SCHEMA = "dbtest/shard/1";

  /**
   * The same where every shard measures all benchmarks. A merge that does not know of that would
   * take all but one of them for strangers.
   */
  static final String REPLICATED = "dbtest/shard/2";

  /** The same where shards take from a queue what no shard has in advance. */
  static final String QUEUED = "dbtest/shard/3";

  private final RunLines lines;

  /** Adds to the lines of a run. */
  public RecordLines(RunLines lines) {
    this.lines = lines;
  }

  /**
   * Writes which part of which run this is, and the plan of the whole.
   *
   * @throws IOException if a line could not be written
   */
  public void head(RecordHead head, ShardPlan plan) throws IOException {
    lines.beside(
        "shard",
        json -> {
          json.text("schema", schema(head, plan));
          json.integer("shard", (long) head.shard().number());
          json.integer("total", (long) head.shard().total());
          json.text("plan", head.plan());
          json.integer("attempt", (long) head.attempt());
          json.flag("counted", head.counted());
          json.text("run", head.runId());
          json.text("commit", head.commit());
          json.text("code", head.code());
          json.text("system", head.system());
          json.text("command", head.command());
          json.text("judged", head.judged());
          json.text("version", head.version());
        });
    for (int i = 0; i < plan.units().size(); i++) {
      ShardUnit unit = plan.units().get(i);
      int shard = plan.shards().get(i);
      lines.beside("planned", json -> unit(unit, shard, json));
    }
  }

  private static String schema(RecordHead head, ShardPlan plan) {
    return head.replicated() ? REPLICATED : plan.items() > 0 ? QUEUED : SCHEMA;
  }

  private static void unit(ShardUnit unit, int shard, JsonOut json) throws IOException {
    int item = ShardPlan.item(shard);
    if (item > 0) {
      json.integer("item", (long) item);
    } else {
      json.integer("shard", (long) shard);
    }
    json.text("class", unit.className());
    if (unit.isPiece()) {
      json.integer("piece", (long) unit.piece());
    }
    json.text("kind", unit.kind().name());
    json.array("tests", unit.tests(), test -> test(test, unit, json));
    json.texts("benchmarks", unit.benchmarks());
  }

  private static void test(PlannedTestCase test, ShardUnit unit, JsonOut json) throws IOException {
    CaseId id = test.id();
    json.object(
        () -> {
          json.text("method", id.method());
          if (!id.className().equals(unit.className())) {
            json.text("class", id.className());
          }
          if (!id.engine().isEmpty()) {
            json.text("engine", id.engine());
            json.text("engineId", id.engineId());
          }
          if (!test.displayName().equals(id.method())) {
            json.text("name", test.displayName());
          }
          if (!test.tags().isEmpty()) {
            json.texts("tags", test.tags().names());
          }
          if (unit.isPiece()) {
            json.integer("place", (long) test.place());
          }
        });
  }

  /**
   * Writes that this shard has taken something from the queue.
   *
   * @throws IOException if the line could not be written
   */
  public void taken(int item) throws IOException {
    lines.beside("taken", json -> json.integer("item", (long) item));
  }

  /**
   * Writes that a case begins.
   *
   * @throws IOException if the line could not be written
   */
  public void running(CaseId id) throws IOException {
    lines.beside("running", json -> json.text("case", id.text()));
  }
}
