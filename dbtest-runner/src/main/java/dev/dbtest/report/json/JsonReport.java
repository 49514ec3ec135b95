package dev.dbtest.report.json;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.store.CaseFields;
import dev.dbtest.store.RunWriter;
import dev.dbtest.summary.Counts;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.VariantSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;

/**
 * The whole run as JSON: raw samples of every fork, with the statistics beside them. {@link
 * dev.dbtest.store.RunReader} reads the run back.
 */
public final class JsonReport implements ReportFormat {

  /** A report in the current version of the format. */
  public JsonReport() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String fileName() {
    return "report.json";
  }

  @Override
  public void write(Summary summary, OutputStream out) throws IOException {
    new RunWriter(new Computed(summary, summary.variants())).write(summary.run(), out);
  }

  /** What was computed from the run. */
  private record Computed(
      Summary summary, IdentityHashMap<BenchmarkResult, VariantSummary> variants)
      implements RunWriter.Additions {

    @Override
    public void toHead(JsonOut json) throws IOException {
      Counts counts = summary.counts();
      json.object(
          "counts",
          () -> {
            json.integer("passed", counts.passed());
            json.integer("failed", counts.failed());
            json.integer("errors", counts.errors());
            json.integer("skipped", counts.skipped());
            json.integer("flaky", counts.flaky());
            json.integer("notRun", counts.notRun());
            if (!summary.options().quarantine().isEmpty()) {
              json.integer("quarantined", counts.quarantined());
            }
          });
      SummaryOptionsJson.write(summary.options(), json);
    }

    @Override
    public void beforeCases(JsonOut json) throws IOException {
      GateJson gates = new GateJson(json, new CaseFields(json));
      json.array("gates", summary.gates().outcomes(), gates::write);
      if (!summary.quarantined().isEmpty()) {
        json.array("quarantined", summary.quarantined(), test -> json.text(test.id().text()));
      }
    }

    @Override
    public void toBenchmark(BenchmarkResult result, JsonOut json) throws IOException {
      new StatisticsJson(json).write(variants.get(result));
    }
  }
}
