package dev.dbtest.store;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Comparison;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CaseFields} writes. */
final class CaseReader {
  private CaseReader() {}

  static CaseId id(JsonObject object) {
    JsonObject row = object.objectOrNull("row");
    ParameterRow parameters =
        row == null
            ? ParameterRow.NONE
            : row(row.text("key"), row.text("name"), row.textOrNull("identity"), row);
    return new CaseId(
        textOrEmpty(object, "engine"),
        textOrEmpty(object, "engineId"),
        object.text("class"),
        object.text("method"),
        parameters);
  }

  /** Reads a row. Early documents do not say what it consists of; its name comes closest. */
  private static ParameterRow row(
      String key, String name, @Nullable String identity, JsonObject row) {
    Map<String, String> values = row.textsByName("values");
    String otherwise = values.isEmpty() ? name : key;
    return new ParameterRow(key, name, identity == null ? otherwise : identity, values);
  }

  private static String textOrEmpty(JsonObject object, String name) {
    String text = object.textOrNull(name);
    return text == null ? "" : text;
  }

  static Outcome outcome(JsonObject owner) {
    JsonObject outcome = owner.object("outcome");
    return switch (outcome.constant("status", Status.class)) {
      case PASSED -> new Outcome.Passed();
      case FAILED -> new Outcome.Failed(failure(outcome));
      case ERROR -> new Outcome.Errored(failure(outcome));
      case FLAKY -> new Outcome.Flaky(failure(outcome));
      case SKIPPED -> new Outcome.Skipped(outcome.text("reason"));
      case NOT_RUN -> new Outcome.NotRun(outcome.text("reason"));
    };
  }

  private static Failure failure(JsonObject outcome) {
    JsonObject failure = outcome.object("failure");
    JsonObject comparison = failure.objectOrNull("comparison");
    return new Failure(
        failure.constant("phase", Phase.class),
        failure.text("type"),
        failure.text("message"),
        comparison == null
            ? null
            : new Comparison(comparison.text("expected"), comparison.text("actual")),
        failure.list("frames", CaseReader::frame),
        failure.text("trace"),
        failure.text("dossier"));
  }

  private static Frame frame(JsonObject frame) {
    return new Frame(
        frame.text("class"),
        frame.text("method"),
        frame.textOrNull("file"),
        frame.smallInteger("line"),
        frame.flag("user"),
        frame.textOrNull("source"));
  }
}
