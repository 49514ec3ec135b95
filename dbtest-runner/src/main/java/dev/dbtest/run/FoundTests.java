package dev.dbtest.run;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found in a project, asked by names that come from somewhere else. */
final class FoundTests {

  private final Set<String> classes = new HashSet<>();
  private final Set<String> identities = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> ofEngines = new HashSet<>();

  /** The tests of these suites. */
  FoundTests(List<TestSuiteInfo> suites) {
    for (TestSuiteInfo suite : suites) {
      classes.add(suite.className());
      for (TestInfo test : suite.tests()) {
        add(test.id());
      }
    }
  }

  private void add(CaseId id) {
    classes.add(id.className());
    identities.add(id.methodIdentity());
    names.add(id.withoutRow().text());
    if (id.method().equals(CaseId.WHOLE_CLASS)) {
      ofEngines.add(id.className());
    }
  }

  /** Whether there is a class of this name. */
  boolean hasClass(String className) {
    return classes.contains(className);
  }

  /** Whether there is a test with this {@link CaseId#methodIdentity()}. */
  boolean hasIdentity(String identity) {
    return identities.contains(identity);
  }

  /** Whether there is a test of this name, as {@code Class#method}. */
  boolean hasName(String name) {
    return names.contains(name);
  }

  /** Whether only its engine knows the tests of this class, once it runs. */
  boolean isOfEngine(String className) {
    return ofEngines.contains(className);
  }
}
