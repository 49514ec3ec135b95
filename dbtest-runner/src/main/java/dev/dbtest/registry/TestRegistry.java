package dev.dbtest.registry;

import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import java.util.List;
import java.util.Optional;

/** All test suites that were found. Safe for use by several threads. */
public final class TestRegistry {

  private final ClassRegistry<TestSuiteInfo> suites = new ClassRegistry<>();

  /**
   * Adds a suite. The same suite again changes nothing.
   *
   * @return what is wrong if another suite has its class name; that one stays
   */
  public Optional<Problem> register(TestSuiteInfo suite) {
    return suites.register(suite);
  }

  /** All suites, by module and class; their tests as declared. */
  public List<TestSuiteInfo> all() {
    return suites.all();
  }

  /** The suite with this binary class name. */
  public Optional<TestSuiteInfo> find(String className) {
    return suites.find(className);
  }
}
