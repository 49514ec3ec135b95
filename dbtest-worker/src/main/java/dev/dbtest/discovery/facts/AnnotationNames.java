package dev.dbtest.discovery.facts;

import java.util.List;
import java.util.Set;

/**
 * Names of the annotations that discovery reads; as text, since JMH's are not on our class path.
 */
public final class AnnotationNames {

  /** Package of dbtest's annotations, with the dot behind it. */
  public static final String API = "dev.dbtest.api.";

  /** Package of JMH's annotations, with the dot behind it. */
  public static final String JMH = "org.openjdk.jmh.annotations.";

  /** {@code @TestSuite}. */
  public static final String TEST_SUITE = API + "TestSuite";

  /** {@code @Test}. */
  public static final String TEST = API + "Test";

  /** {@code @Rows}. */
  public static final String ROWS = API + "Rows";

  /** {@code @Skip}. */
  public static final String SKIP = API + "Skip";

  /** {@code @Retry}. */
  public static final String RETRY = API + "Retry";

  /** {@code @ResourceLock}. */
  public static final String RESOURCE_LOCK = API + "ResourceLock";

  /** {@code @ResourceLock.List}. */
  public static final String RESOURCE_LOCKS = API + "ResourceLock$List";

  /** {@code @BenchmarkGroup}. */
  public static final String BENCHMARK_GROUP = API + "BenchmarkGroup";

  /** {@code @Bench}. */
  public static final String BENCH = API + "Bench";

  /** {@code @Budget}. */
  public static final String BUDGET = API + "Budget";

  /** {@code @Params}. */
  public static final String PARAMS = API + "Params";

  /** Annotations of methods that prepare and clean up; each has a {@code timeout}. */
  public static final List<String> FIXTURES =
      List.of(API + "SetupSuite", API + "Setup", API + "Teardown", API + "TeardownSuite");

  /** {@code @Benchmark} of JMH. */
  public static final String JMH_BENCHMARK = JMH + "Benchmark";

  /** {@code @BenchmarkMode} of JMH. */
  public static final String JMH_MODE = JMH + "BenchmarkMode";

  /** {@code @Group} of JMH. */
  public static final String JMH_GROUP = JMH + "Group";

  /** {@code @Param} of JMH. */
  public static final String JMH_PARAM = JMH + "Param";

  /** Annotations by which other libraries know a test. */
  private static final Set<String> FOREIGN_TESTS =
      Set.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.api.RepeatedTest",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.Test",
          "org.testng.annotations.Test");

  private AnnotationNames() {}

  /** Whether it is the annotation by which another library knows a test. */
  public static boolean isForeignTest(String type) {
    return FOREIGN_TESTS.contains(type);
  }

  /** Whether discovery reads annotations of this type. */
  public static boolean isOfInterest(String type) {
    return type.startsWith(API)
        || type.startsWith(JMH)
        || JUnitNames.isOfInterest(type)
        || isForeignTest(type);
  }

  /** The name of an annotation as it is written in source code. */
  public static String written(String type) {
    return '@' + type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }
}
