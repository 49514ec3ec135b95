package dev.dbtest.archive;

import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.json.JsonSyntaxException;
import dev.dbtest.json.JsonTree;
import dev.dbtest.json.MalformedJsonException;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.store.StoredCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The lines of a file that say which tests and benchmarks there are. */
final class CaseLines {

  private CaseLines() {}

  static void writeTests(List<TestCase> tests, ByteArrayOutputStream to) throws IOException {
    for (TestCase test : tests) {
      JsonOut json = JsonOut.line(to);
      json.object(
          () -> {
            StoredCases.writeId(test.id(), json);
            json.text("kind", test.kind().name());
            json.text("displayName", test.displayName());
            json.texts("tags", test.tags().names());
          });
      json.finish();
    }
  }

  static void writeBenchmarks(List<BenchmarkResult> shapes, ByteArrayOutputStream to)
      throws IOException {
    for (BenchmarkResult shape : shapes) {
      JsonOut json = JsonOut.line(to);
      StoredCases.writeBenchmark(shape, json);
      json.finish();
    }
  }

  static TestCase test(CaseLine line) throws UnreadableArchiveException {
    return read(line, CaseLines::test);
  }

  static BenchmarkResult benchmark(CaseLine line) throws UnreadableArchiveException {
    return read(line, StoredCases::benchmark);
  }

  private static TestCase test(JsonObject line) {
    return new TestCase(
        StoredCases.id(line),
        line.constant("kind", CaseKind.class),
        line.text("displayName"),
        Tags.of(line.texts("tags")));
  }

  private static <T> T read(CaseLine line, Function<JsonObject, T> reader)
      throws UnreadableArchiveException {
    try {
      return reader.apply(JsonObject.root(JsonTree.read(line.bytes())));
    } catch (JsonSyntaxException | MalformedJsonException | IllegalArgumentException wrong) {
      throw new UnreadableArchiveException(
          "is not a run that dbtest stored: " + wrong.getMessage(), wrong);
    }
  }
}
