package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts the values of {@code --param name=a,b} in place of the author's. */
public final class ParameterChoice {

  private ParameterChoice() {}

  /**
   * The groups with the chosen values.
   *
   * @param groups the groups as they were found
   * @param values values by parameter name
   */
  public static Chosen apply(List<BenchmarkGroupInfo> groups, Map<String, List<String>> values) {
    SortedSet<String> names = new TreeSet<>();
    for (BenchmarkGroupInfo group : groups) {
      for (Parameter parameter : group.parameters()) {
        names.add(parameter.name());
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        problems.add(unknown(name, names));
      }
    }
    List<BenchmarkGroupInfo> chosen =
        values.isEmpty() ? groups : groups.stream().map(group -> apply(group, values)).toList();
    return new Chosen(chosen, problems);
  }

  private static BenchmarkGroupInfo apply(
      BenchmarkGroupInfo group, Map<String, List<String>> values) {
    return new BenchmarkGroupInfo(
        group.className(),
        group.origin(),
        group.tags(),
        group.skipReason(),
        group.benchmarks().stream().map(benchmark -> apply(benchmark, values)).toList(),
        group.module());
  }

  private static BenchmarkInfo apply(BenchmarkInfo benchmark, Map<String, List<String>> values) {
    List<Parameter> parameters =
        benchmark.parameters().stream()
            .map(
                parameter ->
                    new Parameter(
                        parameter.name(),
                        values.getOrDefault(parameter.name(), parameter.values())))
            .toList();
    return new BenchmarkInfo(
        benchmark.id(),
        benchmark.displayName(),
        benchmark.tags(),
        benchmark.skipReason(),
        benchmark.baseline(),
        benchmark.limits(),
        benchmark.declared(),
        parameters);
  }

  private static Problem unknown(String name, SortedSet<String> names) {
    String remedy =
        names.isEmpty()
            ? "The benchmarks found have no parameters."
            : "Parameters are: " + String.join(", ", names) + ".";
    return Problem.error("--param " + name, "no benchmark has a parameter of that name.", remedy);
  }

  /**
   * Groups with their chosen values.
   *
   * @param groups the groups
   * @param problems names that no benchmark knows
   */
  public record Chosen(List<BenchmarkGroupInfo> groups, List<Problem> problems) {

    /** Copies the lists. */
    public Chosen {
      groups = List.copyOf(groups);
      problems = List.copyOf(problems);
    }
  }
}
