package dev.dbtest.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What discovery knows about a benchmark group, without having loaded its class.
 *
 * @param className binary name of the class
 * @param origin whose annotations it is written with
 * @param tags tags of the group
 * @param skipReason why its author leaves it out; {@code null} if it is to run
 * @param benchmarks its benchmarks, in the order of the class file
 * @param module name of the module it was found in; empty in a project with only one
 */
public record BenchmarkGroupInfo(
    String className,
    Origin origin,
    Tags tags,
    @Nullable String skipReason,
    List<BenchmarkInfo> benchmarks,
    String module)
    implements ClassInfo {

  /** Copies the list. */
  public BenchmarkGroupInfo {
    benchmarks = List.copyOf(benchmarks);
  }

  /**
   * The parameters of all its benchmarks, each name once, in the order in which they first appear.
   */
  public List<Parameter> parameters() {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (BenchmarkInfo benchmark : benchmarks) {
      for (Parameter parameter : benchmark.parameters()) {
        byName.putIfAbsent(parameter.name(), parameter);
      }
    }
    return List.copyOf(byName.values());
  }

  /** The same group with only some of its benchmarks, or with changed ones. */
  public BenchmarkGroupInfo withBenchmarks(List<BenchmarkInfo> some) {
    return new BenchmarkGroupInfo(className, origin, tags, skipReason, some, module);
  }

  /** Whose annotations a group is written with. */
  public enum Origin {
    /** {@code dev.dbtest.api}. */
    DBTEST,
    /** {@code org.openjdk.jmh.annotations}; the group is the class. */
    JMH
  }

  /**
   * A parameter and its values.
   *
   * @param name name of the field
   * @param values values as text; not empty
   */
  public record Parameter(String name, List<String> values) {

    /** Copies the values. */
    public Parameter {
      values = List.copyOf(values);
    }
  }

  /**
   * Settings that an author asks for; {@code null} members follow the command.
   *
   * @param mode what the score is
   * @param forks forks per benchmark
   * @param warmupRounds warm-up rounds per fork
   * @param warmupTime length of a warm-up round
   * @param rounds rounds per fork
   * @param roundTime length of a round
   * @param threads threads that call the benchmark at once; {@link #ONE_PER_PROCESSOR} for as many
   *     as the machine has processors
   * @param jvmArgs JVM options of the forks, beside those of the command
   * @param warmupBatchSize calls that count as one operation in warm-up rounds
   * @param batchSize calls that count as one operation in rounds
   */
  public record Declared(
      @Nullable Mode mode,
      @Nullable Integer forks,
      @Nullable Integer warmupRounds,
      @Nullable Duration warmupTime,
      @Nullable Integer rounds,
      @Nullable Duration roundTime,
      @Nullable Integer threads,
      List<String> jvmArgs,
      @Nullable Integer warmupBatchSize,
      @Nullable Integer batchSize) {

    /** A thread for each processor: JMH's {@code Threads.MAX}. */
    public static final int ONE_PER_PROCESSOR = -1;

    /** Settings that ask for nothing. */
    public static final Declared NOTHING =
        new Declared(null, null, null, null, null, null, null, List.of());

    /** Settings that say nothing about batches. */
    public Declared(
        @Nullable Mode mode,
        @Nullable Integer forks,
        @Nullable Integer warmupRounds,
        @Nullable Duration warmupTime,
        @Nullable Integer rounds,
        @Nullable Duration roundTime,
        @Nullable Integer threads,
        List<String> jvmArgs) {
      this(mode, forks, warmupRounds, warmupTime, rounds, roundTime, threads, jvmArgs, null, null);
    }

    /** Copies the arguments. */
    public Declared {
      jvmArgs = List.copyOf(jvmArgs);
    }
  }
}
