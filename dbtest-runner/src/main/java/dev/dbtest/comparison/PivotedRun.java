package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run seen as several: one for each value of a parameter of its benchmarks, so that these can
 * be compared as runs are.
 */
public final class PivotedRun {

  private PivotedRun() {}

  /**
   * The run taken apart, in the order in which values come in it. Tests, and benchmarks without the
   * parameter, are in none of them.
   *
   * @return runs that are called like {@code size=64}; fewer than two if there is nothing to
   *     compare
   */
  public static List<StoredRun> of(RunResult run, String parameter) {
    Map<String, List<BenchmarkResult>> byValue = new LinkedHashMap<>();
    for (BenchmarkResult benchmark : run.benchmarks()) {
      String value = benchmark.id().row().values().get(parameter);
      if (value != null) {
        byValue.computeIfAbsent(value, key -> new ArrayList<>()).add(without(benchmark, parameter));
      }
    }
    List<StoredRun> runs = new ArrayList<>();
    byValue.forEach(
        (value, benchmarks) ->
            runs.add(new StoredRun(parameter + "=" + value, run.withCases(List.of(), benchmarks))));
    return runs;
  }

  private static BenchmarkResult without(BenchmarkResult benchmark, String parameter) {
    Map<String, String> values = new LinkedHashMap<>(benchmark.id().row().values());
    values.remove(parameter);
    return benchmark.withId(benchmark.id().withRow(ParameterRow.ofValues(values)));
  }
}
