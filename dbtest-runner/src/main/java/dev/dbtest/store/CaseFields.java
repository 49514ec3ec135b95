package dev.dbtest.store;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import java.io.IOException;

/** Writes what tests and benchmarks have in common: who they are and how they ended. */
public final class CaseFields {
  private final JsonOut json;

  /** Writes into this document. */
  public CaseFields(JsonOut json) {
    this.json = json;
  }

  /** The fields that name a case. */
  public void id(CaseId id) throws IOException {
    json.text("case", id.text());
    json.text("class", id.className());
    json.text("method", id.method());
    if (!id.engine().isEmpty()) {
      json.text("engine", id.engine());
      json.text("engineId", id.engineId());
    }
    ParameterRow row = id.row();
    if (row.isNone()) {
      json.nothing("row");
      return;
    }
    json.object(
        "row",
        () -> {
          json.text("key", row.key());
          json.text("name", row.name());
          json.text("identity", row.identity());
          json.texts("values", row.values());
        });
  }

  /** How a case ended, without the reason. */
  void status(Outcome outcome) throws IOException {
    json.object("outcome", () -> json.text("status", outcome.status().name()));
  }

  void outcome(Outcome outcome) throws IOException {
    json.object(
        "outcome",
        () -> {
          json.text("status", outcome.status().name());
          if (outcome instanceof Outcome.Failed failed) {
            failure(failed.failure());
          } else if (outcome instanceof Outcome.Errored errored) {
            failure(errored.failure());
          } else if (outcome instanceof Outcome.Flaky flaky) {
            failure(flaky.failure());
          } else if (outcome instanceof Outcome.Skipped skipped) {
            json.text("reason", skipped.reason());
          } else if (outcome instanceof Outcome.NotRun notRun) {
            json.text("reason", notRun.reason());
          }
        });
  }

  private void failure(Failure failure) throws IOException {
    json.object(
        "failure",
        () -> {
          json.text("phase", failure.phase().name());
          json.text("type", failure.type());
          json.text("message", failure.message());
          Failure.Comparison comparison = failure.comparison();
          if (comparison == null) {
            json.nothing("comparison");
          } else {
            json.object(
                "comparison",
                () -> {
                  json.text("expected", comparison.expected());
                  json.text("actual", comparison.actual());
                });
          }
          json.array("frames", failure.frames(), this::frame);
          json.text("trace", failure.trace());
          json.text("dossier", failure.dossier());
        });
  }

  private void frame(Frame frame) throws IOException {
    json.object(
        () -> {
          json.text("class", frame.className());
          json.text("method", frame.method());
          json.text("file", frame.file());
          json.integer("line", frame.line());
          json.flag("user", frame.user());
          if (frame.source() != null) {
            json.text("source", frame.source());
          }
        });
  }
}
