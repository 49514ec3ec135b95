package dev.dbtest.cli;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.run.Inventory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What there is, as JSON: the same classes and cases as {@link ListText} shows. */
final class ListJson {

  private final JsonOut json;

  private ListJson(JsonOut json) {
    this.json = json;
  }

  /**
   * Writes the list.
   *
   * @throws IOException if {@code out} does not take it
   */
  static void write(OutputStream out, Inventory inventory) throws IOException {
    JsonOut json = new JsonOut(out);
    ListJson list = new ListJson(json);
    json.object(
        () -> {
          json.array("suites", inventory.selection().suites(), list::suite);
          json.array("groups", inventory.selection().groups(), list::group);
          json.array("problems", inventory.problems(), list::problem);
        });
    json.finish();
  }

  private void suite(TestSuiteInfo suite) throws IOException {
    json.object(
        () -> {
          about(suite.className(), suite.kind(), suite.module(), suite.tags(), suite.skipReason());
          json.array("tests", suite.tests(), this::test);
        });
  }

  private void test(TestInfo test) throws IOException {
    json.object(
        () -> {
          json.text("case", test.id().text());
          json.text("name", test.displayName());
          json.texts("tags", test.tags().names());
          json.text("skip", test.skipReason());
          json.flag("rows", test.hasRows());
        });
  }

  private void group(BenchmarkGroupInfo group) throws IOException {
    json.object(
        () -> {
          about(
              group.className(),
              CaseKind.BENCHMARK,
              group.module(),
              group.tags(),
              group.skipReason());
          json.array("benchmarks", group.benchmarks(), this::benchmark);
        });
  }

  private void benchmark(BenchmarkInfo benchmark) throws IOException {
    json.object(
        () -> {
          json.text("case", benchmark.id().text());
          json.text("name", benchmark.displayName());
          json.texts("tags", benchmark.tags().names());
          json.text("skip", benchmark.skipReason());
          json.flag("baseline", benchmark.baseline());
          json.array("parameters", benchmark.parameters(), this::parameter);
        });
  }

  private void parameter(BenchmarkGroupInfo.Parameter parameter) throws IOException {
    json.object(
        () -> {
          json.text("name", parameter.name());
          json.texts("values", parameter.values());
        });
  }

  private void about(
      String className, CaseKind kind, String module, Tags tags, @Nullable String skipReason)
      throws IOException {
    json.text("class", className);
    json.text("kind", kind.label());
    json.text("module", module);
    json.texts("tags", tags.names());
    json.text("skip", skipReason);
  }

  private void problem(Problem problem) throws IOException {
    json.object(
        () -> {
          json.text("severity", problem.severity().name().toLowerCase(Locale.ROOT));
          json.text("subject", problem.subject());
          json.text("message", problem.message());
          json.text("remedy", problem.remedy());
        });
  }
}
