package dev.dbtest.archive;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Collects the series of all cases that somebody asks for, from runs that come latest first. */
public final class SeriesCollector {

  private final Predicate<TestCase> tests;
  private final Predicate<BenchmarkResult> benchmarks;
  private final Map<String, CaseSeries<TestPoint>> ofTests = new TreeMap<>();
  private final Map<String, CaseSeries<BenchmarkPoint>> ofBenchmarks = new TreeMap<>();

  /** Runs share their lists, and lists their cases, so each of them is looked at once. */
  private final IdentityHashMap<List<?>, int[]> places = new IdentityHashMap<>();

  private final IdentityHashMap<Object, Boolean> wanted = new IdentityHashMap<>();

  /** Collects what these let through. */
  public SeriesCollector(Predicate<TestCase> tests, Predicate<BenchmarkResult> benchmarks) {
    this.tests = tests;
    this.benchmarks = benchmarks;
  }

  /** Takes a run; tests that were not run are no point of a series. */
  public void add(ArchivedRun run) {
    TestColumns columns = run.tests();
    for (int place : places(columns.cases(), tests)) {
      if (columns.status(place) != Status.NOT_RUN && columns.status(place) != Status.SKIPPED) {
        CaseId id = columns.cases().get(place).id();
        ofTests
            .computeIfAbsent(id.identity(), identity -> new CaseSeries<>(name(id)))
            .points()
            .add(
                new TestPoint(
                    run.facts(),
                    columns.status(place),
                    columns.attempts(place),
                    columns.micros(place)));
      }
    }
    for (int place : places(run.benchmarks().shapes(), benchmarks)) {
      ArchivedBenchmark benchmark = run.benchmarks().get(place);
      if (benchmark.status() != Status.SKIPPED) {
        ofBenchmarks
            .computeIfAbsent(name(benchmark.shape()), CaseSeries::new)
            .points()
            .add(new BenchmarkPoint(run.facts(), benchmark));
      }
    }
  }

  /** A row is known by its values: what its number is changes over time. */
  private static String name(CaseId id) {
    String method = id.withoutRow().text();
    return id.row().isNone() ? method : method + '[' + id.row().identity() + ']';
  }

  private static String name(BenchmarkResult benchmark) {
    return benchmark.id().text();
  }

  private <T> int[] places(List<T> cases, Predicate<T> isWanted) {
    int[] known = places.get(cases);
    if (known == null) {
      known =
          IntStream.range(0, cases.size())
              .filter(
                  i -> wanted.computeIfAbsent(cases.get(i), each -> isWanted.test(cases.get(i))))
              .toArray();
      places.put(cases, known);
    }
    return known;
  }

  /** Tests by name, each from its oldest run to its latest. */
  public List<CaseSeries<TestPoint>> tests() {
    return oldestFirst(ofTests);
  }

  /** Benchmarks by name, each from its oldest run to its latest. */
  public List<CaseSeries<BenchmarkPoint>> benchmarks() {
    return oldestFirst(ofBenchmarks);
  }

  private static <P> List<CaseSeries<P>> oldestFirst(Map<String, CaseSeries<P>> series) {
    List<CaseSeries<P>> all = List.copyOf(series.values());
    for (CaseSeries<P> each : all) {
      Collections.reverse(each.points());
    }
    series.clear();
    return all;
  }
}
