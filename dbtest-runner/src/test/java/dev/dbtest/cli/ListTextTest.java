package dev.dbtest.cli;

import dev.dbtest.filter.CaseFilter;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.project.Project;
import dev.dbtest.run.Inventory;
import dev.dbtest.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListTextTest {

  @Test
  void showsClassesWithTheirCases() {
    Golden.assertThatText(new ListText(false).of(inventory()), "cli/list.txt");
  }

  @Test
  void quietsNotesWithColor() {
    Golden.assertThatText(new ListText(true).of(inventory()), "cli/list-color.txt");
  }

  private static Inventory inventory() {
    TestSuiteInfo suite =
        new TestSuiteInfo(
            "shop.TransferSuite",
            CaseKind.UNIT,
            Tags.of("accounts"),
            null,
            null,
            null,
            List.of(),
            List.of(
                test("moves", "moves", Tags.of("accounts"), null, false),
                test("settles", "settles in time", Tags.of("accounts", "slow"), null, true),
                test("hostile\u001b[31m", "later", Tags.of("accounts"), "not yet", false)),
            "core");
    BenchmarkGroupInfo group =
        new BenchmarkGroupInfo(
            "shop.SumGroup",
            BenchmarkGroupInfo.Origin.DBTEST,
            Tags.NONE,
            null,
            List.of(benchmark("loop", true), benchmark("stream", false)),
            "");
    return new Inventory(
        new Project(Path.of("/shop"), Path.of("/shop/.dbtest"), List.of()),
        List.of(suite),
        CaseFilter.ALL.select(List.of(suite), List.of(group)),
        Map.of(),
        List.of(Problem.warning("shop.Broken", "the class cannot be read.", "Compile again.")));
  }

  private static TestInfo test(
      String method, String displayName, Tags tags, @Nullable String skip, boolean rows) {
    return new TestInfo(
        CaseId.of("shop.TransferSuite", method), displayName, tags, skip, null, null, rows);
  }

  private static BenchmarkInfo benchmark(String method, boolean baseline) {
    return new BenchmarkInfo(
        CaseId.of("shop.SumGroup", method),
        method,
        Tags.NONE,
        null,
        baseline,
        Limits.NONE,
        BenchmarkGroupInfo.Declared.NOTHING,
        List.of(new BenchmarkGroupInfo.Parameter("size", List.of("10", "1000"))));
  }
}
