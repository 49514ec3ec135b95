package dev.dbtest.report.json;

import dev.dbtest.gate.Gate;
import dev.dbtest.gate.GateOutcome;
import dev.dbtest.json.JsonOut;
import dev.dbtest.model.CaseId;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.store.CaseFields;
import java.io.IOException;

/** Writes what became of gates. Readers may skip it: limits and samples are all there. */
final class GateJson {
  private final JsonOut json;
  private final CaseFields cases;

  GateJson(JsonOut json, CaseFields cases) {
    this.json = json;
    this.cases = cases;
  }

  void write(GateOutcome outcome) throws IOException {
    json.object(
        () -> {
          cases.id(outcome.id());
          CaseId reference = outcome.reference();
          json.text("reference", reference == null ? null : reference.text());
          json.text("gate", name(outcome.gate()));
          json.text("unit", unit(outcome.gate()));
          json.text("state", outcome.state().name());
          json.number("allowed", (Double) outcome.allowed());
          json.number("measured", outcome.measured());
          ConfidenceInterval interval = outcome.interval();
          if (interval == null) {
            json.nothing("interval");
          } else {
            json.object(
                "interval",
                () -> {
                  json.number("lower", (Double) interval.lower());
                  json.number("upper", (Double) interval.upper());
                  json.number("level", (Double) interval.level());
                });
          }
          json.integer("blocks", (long) outcome.blocks());
          json.flag("fresh", outcome.fresh());
          json.number("detectable", outcome.detectable());
        });
  }

  private static String name(Gate gate) {
    if (gate instanceof Gate.Regression) {
      return "regression";
    }
    if (gate instanceof Gate.Allocation) {
      return "allocation";
    }
    if (gate instanceof Gate.MaxRatio) {
      return "maxRatio";
    }
    return gate instanceof Gate.MaxTime ? "maxTime" : "maxBytes";
  }

  private static String unit(Gate gate) {
    if (gate instanceof Gate.Regression || gate instanceof Gate.MaxRatio) {
      return "ratio";
    }
    return gate instanceof Gate.MaxTime ? "ns/op" : "B/op";
  }
}
