package dev.dbtest.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What discovery knows about a suite, without having loaded its class.
 *
 * @param className binary name of the class
 * @param kind {@link CaseKind#UNIT} or {@link CaseKind#INTEGRATION}
 * @param tags tags of the suite
 * @param skipReason why its author leaves it out; {@code null} if it is to run
 * @param isolation what its author asks for; {@code null} to follow the command
 * @param timeout longest time for the suite; {@code null} to follow the command
 * @param locks what it shares with other suites
 * @param tests its tests, in the order of the class file, those of base classes first; empty for a
 *     suite that its author forgot to fill, which is an error
 * @param module name of the module it was found in; empty in a project with only one
 * @param engine whose tests they are: empty for dbtest's own, else as in {@link CaseId#engine}
 * @param whole whether none of the tests that were found has been filtered out
 * @param bond what holds its tests together
 */
public record TestSuiteInfo(
    String className,
    CaseKind kind,
    Tags tags,
    @Nullable String skipReason,
    @Nullable Isolation isolation,
    @Nullable Duration timeout,
    List<Lock> locks,
    List<TestInfo> tests,
    String module,
    String engine,
    boolean whole,
    Bond bond)
    implements ClassInfo {

  /** A suite of dbtest's own, with all of its tests. */
  public TestSuiteInfo(
      String className,
      CaseKind kind,
      Tags tags,
      @Nullable String skipReason,
      @Nullable Isolation isolation,
      @Nullable Duration timeout,
      List<Lock> locks,
      List<TestInfo> tests,
      String module) {
    this(
        className,
        kind,
        tags,
        skipReason,
        isolation,
        timeout,
        locks,
        tests,
        module,
        "",
        true,
        Bond.NONE);
  }

  /** Copies the lists. */
  public TestSuiteInfo {
    locks = List.copyOf(locks);
    tests = List.copyOf(tests);
  }

  /** The same suite with only some of its tests. */
  public TestSuiteInfo withTests(List<TestInfo> some) {
    return new TestSuiteInfo(
        className,
        kind,
        tags,
        skipReason,
        isolation,
        timeout,
        locks,
        some,
        module,
        engine,
        whole && some.size() == tests.size(),
        bond);
  }

  /**
   * Something a suite shares with others.
   *
   * @param name name of the resource
   * @param exclusive whether nobody else may use it at the same time
   */
  public record Lock(String name, boolean exclusive) {

    /** What JUnit's own names of resources begin with that belong to a JVM. */
    private static final List<String> OF_A_JVM =
        List.of("java.lang.System.", "java.util.Locale.default", "java.util.TimeZone.default");

    /**
     * Whether a resource belongs to a JVM, so that each machine has its own.
     *
     * @param name of the resource
     */
    public static boolean isOfAJvm(String name) {
      for (String beginning : OF_A_JVM) {
        if (name.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }
}
