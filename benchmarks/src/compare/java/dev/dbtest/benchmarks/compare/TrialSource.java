package dev.dbtest.benchmarks.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the benchmark group of a {@link TrialBody}, in package {@code trial}. */
final class TrialSource {

  /** Bodies of the baseline; so many that one more is one percent. */
  static final int BODIES = 100;

  private static final String GROUP =
      """
      package trial;

      import dev.dbtest.api.Bench;
      import dev.dbtest.api.BenchmarkGroup;
      import java.math.BigDecimal;
      import java.math.BigInteger;
      import java.util.*;
      import java.util.concurrent.ConcurrentHashMap;
      import java.util.concurrent.atomic.AtomicLong;
      import java.util.function.LongUnaryOperator;
      import java.util.stream.IntStream;
      import java.util.zip.CRC32;
      import org.openjdk.jmh.annotations.CompilerControl;

      @BenchmarkGroup
      public class %1$s {
        private static final String[] WORDS = {"1", "22", "333", "4444", "55", "6", "777", "88"};
        private static final String LINE = "a line of words, and a comma, and another";
        private static final byte[] BYTES = new byte[64];
        private static final int[] UNSORTED = new Random(1).ints(16, 0, 100).toArray();
        private static final BigInteger BIG = BigInteger.TWO.pow(90).add(BigInteger.ONE);
        private static final BigDecimal PRICE = new BigDecimal("12.34");
        private static final LongUnaryOperator[] SHAPES = {
          x -> x + 1, x -> x * 3, x -> x ^ 0x55, x -> x - 7
        };
      %5$s  private long guarded;
        private long noise = 42;
        private long last;

        private static Map<Integer, Integer> filled(Map<Integer, Integer> map) {
          for (int i = 0; i < 1_024; i++) {
            map.put(i, i * 7);
          }
          return map;
        }

        // Not inlined, so that the loop around it is compiled alike for every number of bodies.
        @CompilerControl(CompilerControl.Mode.DONT_INLINE)
        public long body(long x) {
          %2$s
        }

        // The noise keeps bodies away from fixed points and short cycles.
        private long bodies(int count) {
          long x = last;
          for (int i = 0; i < count; i++) {
            noise = noise * 6364136223846793005L + 1442695040888963407L;
            x = body(x ^ noise >>> 32);
          }
          last = x;
          return x;
        }

        @Bench(baseline = true, operations = %3$d)
        public long base() {
          return bodies(%3$d);
        }
      %4$s}
      """;

  /** Fields of a group by name. A fork makes those that its body needs: making all takes 0.1 s. */
  private static final Map<String, String> FIELDS =
      new TreeMap<>(
          Map.of(
              "small", "final long[] small = new Random(2).longs(1_024).toArray()",
              "large", "final long[] large = new Random(3).longs(1 << 20).toArray()",
              "boxed", "final List<Long> boxed = new Random(4).longs(1_024).boxed().toList()",
              "hashMap", "final Map<Integer, Integer> hashMap = filled(new HashMap<>())",
              "treeMap", "final Map<Integer, Integer> treeMap = filled(new TreeMap<>())",
              "concurrentMap",
                  "final Map<Integer, Integer> concurrentMap = filled(new ConcurrentHashMap<>())",
              "deque", "final Deque<Long> deque = new ArrayDeque<>(List.of(1L, 2L, 3L))",
              "crc", "final CRC32 crc = new CRC32()",
              "atomic", "final AtomicLong atomic = new AtomicLong()",
              "local", "final ThreadLocal<Long> local = ThreadLocal.withInitial(() -> 5L)"));

  private TrialSource() {}

  /**
   * The source of a group: a baseline, and a variant for each slow-down. All of them claim to be a
   * hundred operations a call, so that one body more shows as one percent a call.
   *
   * @param body the work
   * @param slowdowns bodies more than the baseline does, which is percent; 0 is the same again
   */
  static String of(TrialBody body, List<Integer> slowdowns) {
    StringBuilder variants = new StringBuilder();
    for (int slowdown : slowdowns) {
      variants.append(
          """

            @Bench(operations = %d)
            public long %s() {
              return bodies(%d);
            }
          """
              .formatted(BODIES, variant(slowdown), BODIES + slowdown));
    }
    return GROUP.formatted(body.groupName(), body.code(), BODIES, variants, fields(body));
  }

  private static String fields(TrialBody body) {
    return FIELDS.entrySet().stream()
        .filter(
            field -> Pattern.compile("\\b" + field.getKey() + "\\b").matcher(body.code()).find())
        .map(field -> "  private " + field.getValue() + ";\n")
        .collect(Collectors.joining());
  }

  /** Name of the variant with that slow-down. */
  static String variant(int slowdown) {
    return "plus" + slowdown;
  }
}
