package dev.dbtest.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What discovery knows about a benchmark; each combination of its parameters is a case.
 *
 * @param id the method
 * @param displayName name for reports
 * @param tags tags of the group and of the benchmark
 * @param skipReason why its author leaves it out; {@code null} if it is to run
 * @param baseline whether the other variants of the group are compared with it
 * @param limits what its author allows it to cost
 * @param declared settings that its author asks for, on the method or on the group
 * @param parameters what it is measured with, in the order of the fields: those of its group and of
 *     the state classes that it takes as arguments
 */
public record BenchmarkInfo(
    CaseId id,
    String displayName,
    Tags tags,
    @Nullable String skipReason,
    boolean baseline,
    Limits limits,
    BenchmarkGroupInfo.Declared declared,
    List<BenchmarkGroupInfo.Parameter> parameters) {

  /** Most cases that one benchmark may have. */
  public static final int MOST_CASES = 100_000;

  /** Copies the parameters. */
  public BenchmarkInfo {
    parameters = List.copyOf(parameters);
  }

  /**
   * The cases of this benchmark: every combination of its parameters' values, the first parameter
   * changing slowest.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST_CASES}, which no run
   *     could measure
   */
  public List<CaseId> cases() {
    List<Map<String, String>> rows = List.of(Map.of());
    for (BenchmarkGroupInfo.Parameter parameter : parameters) {
      if ((long) rows.size() * parameter.values().size() > MOST_CASES) {
        throw new IllegalArgumentException(
            id.text()
                + " has more than "
                + MOST_CASES
                + " combinations of parameters, which no run could measure; name fewer values.");
      }
      rows = rows.stream().flatMap(row -> extended(row, parameter)).toList();
    }
    return rows.stream().map(row -> id.withRow(ParameterRow.ofValues(row))).toList();
  }

  private static Stream<Map<String, String>> extended(
      Map<String, String> row, BenchmarkGroupInfo.Parameter parameter) {
    return parameter.values().stream()
        .map(
            value -> {
              Map<String, String> longer = new LinkedHashMap<>(row);
              longer.put(parameter.name(), value);
              return longer;
            });
  }
}
