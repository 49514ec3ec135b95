package dev.dbtest.junit;

import dev.dbtest.model.Problem;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class that is a suite, or that should be one.
 *
 * @param type the class
 * @param info what it says of itself; {@code null} if it has tests and is no suite
 * @param problems what is wrong with it
 * @param methods its tests by name
 */
record FoundSuite(
    Class<?> type,
    @Nullable TestSuiteInfo info,
    List<Problem> problems,
    Map<String, Method> methods) {

  FoundSuite {
    problems = List.copyOf(problems);
    methods = Map.copyOf(methods);
  }

  /** Its tests, in their order. */
  List<TestInfo> tests() {
    return info == null ? List.of() : info.tests();
  }

  /** The test that a method is. */
  Optional<TestInfo> test(String method) {
    for (TestInfo test : tests()) {
      if (test.id().method().equals(method)) {
        return Optional.of(test);
      }
    }
    return Optional.empty();
  }
}
