package dev.dbtest.testing;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Origin;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.List;
import java.util.stream.Stream;

/** Short ways to make what discovery would find. */
public final class Infos {

  private Infos() {}

  /** A unit suite without tags. */
  public static TestSuiteInfo suite(String className, String... methods) {
    return suite(
        className, CaseKind.UNIT, Stream.of(methods).map(m -> test(className, m)).toList());
  }

  /** A suite without tags of its own. */
  public static TestSuiteInfo suite(String className, CaseKind kind, List<TestInfo> tests) {
    return new TestSuiteInfo(className, kind, Tags.NONE, null, null, null, List.of(), tests, "");
  }

  /** The same suite in another module. */
  public static TestSuiteInfo inModule(String module, TestSuiteInfo suite) {
    return new TestSuiteInfo(
        suite.className(),
        suite.kind(),
        suite.tags(),
        suite.skipReason(),
        suite.isolation(),
        suite.timeout(),
        suite.locks(),
        suite.tests(),
        module);
  }

  /** A test whose name is that of its method. */
  public static TestInfo test(String className, String method, String... tags) {
    return test(className, method, method, false, tags);
  }

  /** A test. */
  public static TestInfo test(
      String className, String method, String displayName, boolean hasRows, String... tags) {
    return new TestInfo(
        CaseId.of(className, method), displayName, Tags.of(tags), null, null, null, hasRows);
  }

  /** A group without tags. */
  public static BenchmarkGroupInfo group(String className, BenchmarkInfo... benchmarks) {
    return new BenchmarkGroupInfo(
        className, Origin.DBTEST, Tags.NONE, null, List.of(benchmarks), "");
  }

  /** A benchmark without tags. */
  public static BenchmarkInfo benchmark(String className, String method, Parameter... parameters) {
    return benchmark(className, method, Tags.NONE, parameters);
  }

  /** A benchmark. */
  public static BenchmarkInfo benchmark(
      String className, String method, Tags tags, Parameter... parameters) {
    return new BenchmarkInfo(
        CaseId.of(className, method),
        method,
        tags,
        null,
        false,
        Limits.NONE,
        Declared.NOTHING,
        List.of(parameters));
  }
}
