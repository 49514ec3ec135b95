package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /** Whether a run has a case of the new name. */
  public boolean isFollowedIn(RunResult run) {
    RenamedCases back = new RenamedCases(to, from);
    return back.isIn(run);
  }

  /**
   * An old run, its cases by their new names. All names change at once, so that two cases may have
   * swapped theirs.
   *
   * @throws IllegalArgumentException if two cases would have one name; the message says which
   */
  public static RunResult in(RunResult run, List<RenamedCases> all) {
    Set<CaseId> names = new HashSet<>();
    List<TestResult> tests = new ArrayList<>();
    for (TestResult test : run.tests()) {
      tests.add(test.withId(onlyOnce(renamed(test.id(), all), names)));
    }
    List<BenchmarkResult> benchmarks = new ArrayList<>();
    for (BenchmarkResult benchmark : run.benchmarks()) {
      benchmarks.add(benchmark.withId(onlyOnce(renamed(benchmark.id(), all), names)));
    }
    return run.withCases(tests, benchmarks);
  }

  private static CaseId onlyOnce(CaseId id, Set<CaseId> names) {
    if (!names.add(id)) {
      throw new IllegalArgumentException("two cases of the older run would be called " + id.text());
    }
    return id;
  }

  private static CaseId renamed(CaseId id, List<RenamedCases> all) {
    for (RenamedCases names : all) {
      if (names.renames(id)) {
        return names.renamed(id);
      }
    }
    return id;
  }

  private CaseId renamed(CaseId id) {
    int method = to.indexOf('#');
    return new CaseId(
        id.engine(),
        id.engineId(),
        method < 0 ? to : to.substring(0, method),
        method < 0 ? id.method() : to.substring(method + 1),
        id.row());
  }
}
