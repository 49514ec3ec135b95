package dev.dbtest.benchmarks.compare;

import java.util.Map;

/**
 * The same benchmarks twice: once with dbtest's annotations, once with JMH's. What is generated for
 * them differs in names only, so their scores should not differ either.
 */
final class TwinSources {

  /** Name of the class with dbtest's annotations. */
  static final String OURS = "twin.OurTwin";

  /** Name of the class with JMH's. */
  static final String THEIRS = "twin.JmhTwin";

  private static final String SOURCE =
      """
      package twin;

      %1$s
      public class %2$s {
        %3$s public int size = 0;
        private long[] numbers = {};
        private java.util.Map<Long, Long> map = new java.util.HashMap<>();

        %4$s
        public void fill() {
          numbers = new java.util.Random(7).longs(size, 0, 1_000).toArray();
          for (long number : numbers) {
            map.put(number, number * 3);
          }
        }

        %5$s
        public long sum() {
          long sum = 0;
          for (long number : numbers) {
            sum += number;
          }
          return sum;
        }

        %5$s
        public long look() {
          long sum = 0;
          for (long number : numbers) {
            sum += map.get(number);
          }
          return sum;
        }

        %5$s
        public String join() {
          StringBuilder text = new StringBuilder();
          for (long number : numbers) {
            text.append(number).append(',');
          }
          return text.toString();
        }

        %5$s
        public double logarithm() {
          return Math.log(size);
        }
      }
      """;

  private TwinSources() {}

  /** Both sources by simple class name. */
  static Map<String, String> sources() {
    return Map.of(
        "OurTwin",
        SOURCE.formatted(
            "@dev.dbtest.api.BenchmarkGroup",
            "OurTwin",
            "@dev.dbtest.api.Params({\"100\", \"1000\"})",
            "@dev.dbtest.api.SetupSuite",
            "@dev.dbtest.api.Bench"),
        "JmhTwin",
        SOURCE.formatted(
            "@org.openjdk.jmh.annotations.State(org.openjdk.jmh.annotations.Scope.Thread)"
                + " @org.openjdk.jmh.annotations.BenchmarkMode("
                + "org.openjdk.jmh.annotations.Mode.AverageTime)"
                + " @org.openjdk.jmh.annotations.OutputTimeUnit("
                + "java.util.concurrent.TimeUnit.NANOSECONDS)",
            "JmhTwin",
            "@org.openjdk.jmh.annotations.Param({\"100\", \"1000\"})",
            "@org.openjdk.jmh.annotations.Setup(org.openjdk.jmh.annotations.Level.Trial)",
            "@org.openjdk.jmh.annotations.Benchmark"));
  }
}
