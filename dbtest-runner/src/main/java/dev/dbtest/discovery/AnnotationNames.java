package dev.dbtest.discovery;

import java.util.List;

/**
 * Names of the annotations that discovery reads; as text, since JMH's are not on our class path.
 */
final class AnnotationNames {

  static final String API = "dev.dbtest.api.";
  static final String JMH = "org.openjdk.jmh.annotations.";

  static final String TEST_SUITE = API + "TestSuite";
  static final String TEST = API + "Test";
  static final String ROWS = API + "Rows";
  static final String SKIP = API + "Skip";
  static final String RETRY = API + "Retry";
  static final String RESOURCE_LOCK = API + "ResourceLock";
  static final String RESOURCE_LOCKS = API + "ResourceLock$List";
  static final String BENCHMARK_GROUP = API + "BenchmarkGroup";
  static final String BENCH = API + "Bench";
  static final String BUDGET = API + "Budget";
  static final String PARAMS = API + "Params";

  /** Annotations of methods that prepare and clean up; each has a {@code timeout}. */
  static final List<String> FIXTURES =
      List.of(API + "SetupSuite", API + "Setup", API + "Teardown", API + "TeardownSuite");

  static final String JMH_BENCHMARK = JMH + "Benchmark";
  static final String JMH_MODE = JMH + "BenchmarkMode";
  static final String JMH_GROUP = JMH + "Group";
  static final String JMH_PARAM = JMH + "Param";

  private AnnotationNames() {}

  /** Whether discovery reads annotations of this type. */
  static boolean isOfInterest(String type) {
    return type.startsWith(API) || type.startsWith(JMH);
  }

  /** The name of an annotation as one writes it. */
  static String written(String type) {
    return '@' + type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }
}
