package dev.dbtest.store;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import java.io.IOException;

/** Cases as documents of runs have them, for other files that name cases in the same way. */
public final class StoredCases {

  private StoredCases() {}

  /** Writes the fields that name a case. */
  public static void writeId(CaseId id, JsonOut json) throws IOException {
    new CaseFields(json).id(id);
  }

  /** The case that an object names. */
  public static CaseId id(JsonObject object) {
    return CaseReader.id(object);
  }

  /** Writes a benchmark as a document that is one object. */
  public static void writeBenchmark(BenchmarkResult benchmark, JsonOut json) throws IOException {
    new BenchmarkResultWriter(json, new CaseFields(json), new RunWriter.Additions() {})
        .write(benchmark);
  }

  /** The benchmark that an object is. */
  public static BenchmarkResult benchmark(JsonObject object) {
    return BenchmarkResultReader.benchmark(object);
  }
}
