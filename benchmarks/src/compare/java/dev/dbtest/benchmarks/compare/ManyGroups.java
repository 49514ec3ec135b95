package dev.dbtest.benchmarks.compare;

import java.util.Map;
import java.util.TreeMap;

/** Sources of many small groups. */
final class ManyGroups {

  /** Benchmarks of one group. */
  static final int SIZE = 10;

  private ManyGroups() {}

  /**
   * The sources by simple class name.
   *
   * @param cases number of benchmarks in all; the last group has what is left
   */
  static Map<String, String> sources(int cases) {
    Map<String, String> sources = new TreeMap<>();
    for (int first = 0; first < cases; first += SIZE) {
      String name = "Group%05d".formatted(first / SIZE);
      sources.put(name, source(name, Math.min(SIZE, cases - first)));
    }
    return sources;
  }

  private static String source(String name, int benchmarks) {
    StringBuilder text = new StringBuilder("package many;\n\n@dev.dbtest.api.BenchmarkGroup\n");
    text.append("public class ").append(name).append(" {\n");
    text.append("  private long number = 7;\n");
    for (int i = 0; i < benchmarks; i++) {
      text.append("\n  @dev.dbtest.api.Bench(baseline = ").append(i == 0).append(")\n");
      text.append("  public long variant").append(i).append("() {\n");
      text.append("    return number * ").append(i + 3).append(";\n  }\n");
    }
    return text.append("}\n").toString();
  }
}
