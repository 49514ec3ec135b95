package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes or methods that go by another name since.
 *
 * @param from the old name: a class, or a class and a method with {@code #} between them
 * @param to the new name, of the same kind
 */
public record RenamedCases(String from, String to) {

  /**
   * Reads {@code OLD=NEW}.
   *
   * @throws IllegalArgumentException if it is something else; the message says what is expected
   */
  public static RenamedCases parse(String text) {
    int equals = text.indexOf('=');
    String from = text.substring(0, Math.max(0, equals)).strip();
    String to = text.substring(equals + 1).strip();
    if (equals < 0 || from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' is not an old name, '=' and a new name");
    }
    if (from.contains("#") != to.contains("#")) {
      throw new IllegalArgumentException(
          "'" + text + "' names a class on one side and a method on the other");
    }
    return new RenamedCases(from, to);
  }

  /** Whether a case goes by the new name since. */
  private boolean renames(CaseId id) {
    return id.className().equals(from) || (id.className() + "#" + id.method()).equals(from);
  }

  /** Whether a run has a case that goes by the new name since. */
  public boolean isIn(RunResult run) {
    return run.tests().stream().anyMatch(test -> renames(test.id()))
        || run.benchmarks().stream().anyMatch(benchmark -> renames(benchmark.id()));
  }

  /** An old run, its cases by their new names. */
  public RunResult in(RunResult run) {
    List<TestResult> tests = new ArrayList<>();
    run.tests().forEach(test -> tests.add(RunParts.named(test, renamed(test.id()))));
    List<BenchmarkResult> benchmarks = new ArrayList<>();
    run.benchmarks().forEach(each -> benchmarks.add(renamed(each)));
    return RunParts.with(run, tests, benchmarks);
  }

  private BenchmarkResult renamed(BenchmarkResult benchmark) {
    return RunParts.named(benchmark, renamed(benchmark.id()));
  }

  private CaseId renamed(CaseId id) {
    if (!renames(id)) {
      return id;
    }
    int method = to.indexOf('#');
    return new CaseId(
        id.engine(),
        id.engineId(),
        method < 0 ? to : to.substring(0, method),
        method < 0 ? id.method() : to.substring(method + 1),
        id.row());
  }
}
