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
import java.util.ArrayList;
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

  static void writeBenchmarks(List<ArchivedBenchmark> benchmarks, ByteArrayOutputStream to)
      throws IOException {
    for (ArchivedBenchmark benchmark : benchmarks) {
      JsonOut json = JsonOut.line(to);
      StoredCases.writeBenchmark(benchmark.shape(), json);
      json.finish();
    }
  }

  static List<TestCase> tests(byte[] lines) throws UnreadableArchiveException {
    return each(lines, CaseLines::test);
  }

  static List<BenchmarkResult> benchmarks(byte[] lines) throws UnreadableArchiveException {
    return each(lines, StoredCases::benchmark);
  }

  private static TestCase test(JsonObject line) {
    return new TestCase(
        StoredCases.id(line),
        line.constant("kind", CaseKind.class),
        line.text("displayName"),
        Tags.of(line.texts("tags")));
  }

  private static <T> List<T> each(byte[] lines, Function<JsonObject, T> reader)
      throws UnreadableArchiveException {
    List<T> cases = new ArrayList<>();
    int start = 0;
    try {
      for (int i = 0; i < lines.length; i++) {
        if (lines[i] == '\n') {
          byte[] line = ArchiveFormat.slice(lines, start, i);
          cases.add(reader.apply(JsonObject.root(JsonTree.read(line))));
          start = i + 1;
        }
      }
    } catch (JsonSyntaxException | MalformedJsonException | IllegalArgumentException wrong) {
      throw new UnreadableArchiveException(
          "is not a run that dbtest stored: " + wrong.getMessage(), wrong);
    }
    return List.copyOf(cases);
  }
}
