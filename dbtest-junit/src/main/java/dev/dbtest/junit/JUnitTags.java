package dev.dbtest.junit;

import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestSuiteInfo;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.platform.engine.TestTag;

/** Turns tags of dbtest into those of the JUnit Platform. */
final class JUnitTags {

  /** What an integration test is tagged with, as tests of JUnit are under dbtest. */
  private static final String INTEGRATION = "integration";

  private JUnitTags() {}

  /**
   * The tags of a suite or a test.
   *
   * @param suite says whether it is an integration test
   * @param tags its own tags and those of the suite
   * @param warnings told of tags that the platform does not allow
   */
  static Set<TestTag> of(TestSuiteInfo suite, Tags tags, Warnings warnings) {
    Set<TestTag> all = new LinkedHashSet<>();
    for (String tag : tags.names()) {
      if (TestTag.isValid(tag)) {
        all.add(TestTag.create(tag));
      } else {
        warnings.add(
            suite.className()
                + ": the JUnit Platform allows no tag such as \""
                + tag
                + "\", so nothing can be selected by it here. Use letters, digits, '-' and '_'.");
      }
    }
    if (suite.kind() == CaseKind.INTEGRATION) {
      all.add(TestTag.create(INTEGRATION));
    }
    return all;
  }
}
