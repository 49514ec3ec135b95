package dev.dbtest.run;

import dev.dbtest.model.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests that no result shows to pass, since something failed that belongs to none of them: the
 * tear-down of their class, or the source of its rows. Whoever runs again what failed runs them,
 * too.
 */
final class UnprovenTests {

  /** What may follow the name of a class or a method in the name of a test that belongs to it. */
  private static final String AFTER_NAME = "#$/([";

  private UnprovenTests() {}

  /**
   * Finds them.
   *
   * @param problems what was found while suites ran; warnings make no test doubtful
   * @param planned tests that were to run, by {@link dev.dbtest.model.CaseId#methodIdentity}
   * @param ended tests that have results, by the same
   * @return those of them to which an error belongs. An error that belongs to no class makes all
   *     doubtful that have results
   */
  static Set<String> of(
      List<Problem> problems, Collection<String> planned, Collection<String> ended) {
    Set<String> unproven = new LinkedHashSet<>();
    for (Problem problem : problems) {
      if (problem.severity() == Problem.Severity.ERROR) {
        boolean known = addTo(unproven, planned, problem.subject());
        known |= addTo(unproven, ended, problem.subject());
        if (!known) {
          unproven.addAll(ended);
        }
      }
    }
    return unproven;
  }

  private static boolean addTo(Set<String> unproven, Collection<String> tests, String subject) {
    boolean any = false;
    for (String test : tests) {
      if (isOf(subject, test)) {
        unproven.add(test);
        any = true;
      }
    }
    return any;
  }

  /**
   * Whether the subject of a problem is a test, a case of it, or its class.
   *
   * @param test its {@link dev.dbtest.model.CaseId#methodIdentity}
   */
  static boolean isOf(String subject, String test) {
    String name = test.substring(test.indexOf(':') + 1);
    int row = subject.indexOf('[', Math.max(0, subject.indexOf('#')));
    String owner = row < 0 ? subject : subject.substring(0, row);
    return name.startsWith(owner)
        && (name.length() == owner.length()
            || AFTER_NAME.indexOf(name.charAt(owner.length())) >= 0);
  }
}
