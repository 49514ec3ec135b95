package dev.dbtest.run;

import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
    Set<String> owners = new HashSet<>();
    for (Problem problem : problems) {
      if (problem.severity() == Problem.Severity.ERROR) {
        owners.add(owner(problem.subject()));
      }
    }
    Set<String> unproven = new LinkedHashSet<>();
    Set<String> known = new HashSet<>();
    for (Collection<String> tests : List.of(planned, ended)) {
      for (String test : tests) {
        for (String name : namesIn(test)) {
          if (owners.contains(name)) {
            unproven.add(test);
            known.add(name);
          }
        }
      }
    }
    if (known.size() < owners.size()) {
      unproven.addAll(ended);
    }
    return unproven;
  }

  /**
   * Whether the subject of a problem is a test, a case of it, or its class.
   *
   * @param test its {@link dev.dbtest.model.CaseId#methodIdentity}
   */
  static boolean isOf(String subject, String test) {
    return namesIn(test).contains(owner(subject));
  }

  /** The test or class that a problem is about; of a case, its test. */
  private static String owner(String subject) {
    int row = subject.indexOf('[', Math.max(0, subject.indexOf('#')));
    return row < 0 ? subject : subject.substring(0, row);
  }

  /** What a test may be called where a problem is about it: its own name, and those around it. */
  private static List<String> namesIn(String test) {
    String name = test.substring(test.indexOf(':') + 1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      if (AFTER_NAME.indexOf(name.charAt(i)) >= 0) {
        names.add(name.substring(0, i));
      }
    }
    names.add(name);
    return names;
  }
}
