package dev.dbtest.cli;

import dev.dbtest.filter.Selection;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.registry.RegistryStatistics;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats what there is as text for people: classes, and below each its cases. */
final class ListText {

  private static final String QUIET = "\u001b[2m";
  private static final String STRONG = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean color;
  private final StringBuilder text = new StringBuilder();

  ListText(boolean color) {
    this.color = color;
  }

  /** The list, ending with a line of totals. */
  String of(Inventory inventory) {
    Selection selection = inventory.selection();
    for (TestSuiteInfo suite : selection.suites()) {
      heading(
          suite.className(),
          suite.kind().label(),
          suite.module(),
          suite.tags(),
          suite.skipReason());
      suite.tests().forEach(test -> test(test, suite.tags()));
    }
    for (BenchmarkGroupInfo group : selection.groups()) {
      heading(
          group.className(),
          CaseKind.BENCHMARK.label(),
          group.module(),
          group.tags(),
          group.skipReason());
      group.benchmarks().forEach(benchmark -> benchmark(benchmark, group.tags()));
    }
    for (Problem problem : inventory.problems()) {
      line("! " + problem.text(), "");
    }
    text.append(counts(selection)).append('\n');
    return text.toString();
  }

  private void heading(
      String className, String label, String module, Tags tags, @Nullable String skipReason) {
    List<String> notes = new ArrayList<>(List.of(label + "s"));
    if (!module.isEmpty()) {
      notes.add("in " + module);
    }
    notes.addAll(notes(tags, Tags.NONE, skipReason));
    text.append(paint(STRONG, SafeText.line(className)));
    text.append(paint(QUIET, "  " + SafeText.line(String.join(", ", notes)))).append('\n');
  }

  private void test(TestInfo test, Tags ofSuite) {
    List<String> notes = new ArrayList<>();
    if (test.hasRows()) {
      notes.add("parameterised");
    }
    notes.addAll(notes(test.tags(), ofSuite, test.skipReason()));
    line("  " + name(test.id().method(), test.displayName()), String.join(", ", notes));
  }

  private void benchmark(BenchmarkInfo benchmark, Tags ofGroup) {
    List<String> notes = new ArrayList<>();
    if (benchmark.baseline()) {
      notes.add("baseline");
    }
    for (BenchmarkGroupInfo.Parameter parameter : benchmark.parameters()) {
      notes.add(parameter.name() + "=" + String.join("|", parameter.values()));
    }
    notes.addAll(notes(benchmark.tags(), ofGroup, benchmark.skipReason()));
    line("  " + name(benchmark.id().method(), benchmark.displayName()), String.join(", ", notes));
  }

  /** Tags that were not shown already, and the reason why the case is skipped. */
  private static List<String> notes(Tags tags, Tags shown, @Nullable String skipReason) {
    List<String> notes = new ArrayList<>();
    Set<String> known = shown.names();
    String more =
        tags.names().stream().filter(tag -> !known.contains(tag)).collect(Collectors.joining(" "));
    if (!more.isEmpty()) {
      notes.add("tags " + more);
    }
    if (skipReason != null) {
      notes.add("skipped: " + skipReason);
    }
    return notes;
  }

  private static String name(String method, String displayName) {
    return displayName.isBlank() || displayName.equals(method)
        ? method
        : method + " \"" + displayName + "\"";
  }

  private void line(String main, String notes) {
    text.append(SafeText.line(main));
    if (!notes.isEmpty()) {
      text.append(paint(QUIET, "  " + SafeText.line(notes)));
    }
    text.append('\n');
  }

  private static String counts(Selection selection) {
    RegistryStatistics statistics = RegistryStatistics.of(selection.suites(), selection.groups());
    List<String> parts = new ArrayList<>();
    if (statistics.suites() > 0) {
      parts.add(count(statistics.tests(), "test") + " in " + count(statistics.suites(), "suite"));
    }
    if (statistics.groups() > 0) {
      parts.add(
          count(statistics.benchmarks(), "benchmark")
              + " in "
              + count(statistics.groups(), "group")
              + ", "
              + count(selection.benchmarks().size(), "case")
              + " with parameters");
    }
    return String.join("; ", parts);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String paint(String ink, String part) {
    return color ? ink + part + PLAIN : part;
  }
}
