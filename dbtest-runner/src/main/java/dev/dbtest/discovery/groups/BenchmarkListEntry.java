package dev.dbtest.discovery.groups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code META-INF/BenchmarkList}: a benchmark in one mode. Members that no annotation
 * gives are {@code null}.
 *
 * @param userClass name of the class with the benchmark as Java sources write it, so with a dot
 *     before the name of a nested class
 * @param generatedClass name of the class that the host calls
 * @param method name of the method, or of the thread group
 * @param mode JMH's mode, such as {@code AverageTime}
 * @param threads threads; -1 for one per processor
 * @param warmupRounds warm-up iterations
 * @param warmupTime length of a warm-up iteration
 * @param rounds measurement iterations
 * @param roundTime length of a measurement iteration
 * @param forks forks
 * @param jvmArgs JVM options of the forks, in the order in which JMH passes them
 * @param warmupBatchSize calls that count as one operation in warm-up iterations
 * @param batchSize calls that count as one operation in measurement iterations
 * @param parameters values of the parameters by name
 */
public record BenchmarkListEntry(
    String userClass,
    String generatedClass,
    String method,
    String mode,
    @Nullable Integer threads,
    @Nullable Integer warmupRounds,
    @Nullable Duration warmupTime,
    @Nullable Integer rounds,
    @Nullable Duration roundTime,
    @Nullable Integer forks,
    List<String> jvmArgs,
    @Nullable Integer warmupBatchSize,
    @Nullable Integer batchSize,
    Map<String, List<String>> parameters) {

  /** Copies the collections. */
  public BenchmarkListEntry {
    jvmArgs = List.copyOf(jvmArgs);
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not as JMH writes it
   */
  static BenchmarkListEntry parse(String line) {
    BenchmarkListLine fields = new BenchmarkListLine(line);
    String userClass = fields.text();
    String generatedClass = fields.text();
    String method = fields.text();
    String mode = fields.text();
    Integer threads = fields.optionalInteger();
    fields.skipIntegers(); // sizes of the thread groups
    fields.texts(); // their names
    Integer warmupRounds = fields.optionalInteger();
    Duration warmupTime = fields.optionalTime();
    Integer warmupBatchSize = fields.optionalInteger();
    Integer rounds = fields.optionalInteger();
    Duration roundTime = fields.optionalTime();
    Integer batchSize = fields.optionalInteger();
    Integer forks = fields.optionalInteger();
    fields.optionalInteger(); // warm-up forks
    fields.optionalText(); // path of the JVM
    List<String> own = fields.texts();
    List<String> before = fields.texts();
    List<String> after = fields.texts();
    return new BenchmarkListEntry(
        userClass,
        generatedClass,
        method,
        mode,
        threads,
        warmupRounds,
        warmupTime,
        rounds,
        roundTime,
        forks,
        concatenated(before, own, after),
        warmupBatchSize,
        batchSize,
        fields.parameters(!isOfPackage(generatedClass, "generated")));
  }

  /**
   * Whether a class is in a package of that last name. JMH before 1.24 generated into {@code
   * generated}, and since then it generates into {@code jmh_generated} and encodes the values of
   * parameters.
   */
  private static boolean isOfPackage(String className, String name) {
    String inPackage = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    return inPackage.substring(inPackage.lastIndexOf('.') + 1).equals(name);
  }

  private static List<String> concatenated(
      List<String> before, List<String> own, List<String> after) {
    List<String> all = new ArrayList<>(before);
    all.addAll(own);
    all.addAll(after);
    return all;
  }
}
