package dev.dbtest.validity;

import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges problems that apply to several benchmarks into one. */
final class Merged {

  private static final int MOST_NAMES = 2;

  private Merged() {}

  /** The problems, those with the same words together in the place of the first. */
  static List<Problem> of(Collection<Problem> problems) {
    Map<Words, List<String>> subjects = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Words words = new Words(problem.severity(), problem.message(), problem.remedy());
      subjects.computeIfAbsent(words, key -> new ArrayList<>()).add(problem.subject());
    }
    List<Problem> merged = new ArrayList<>();
    subjects.forEach(
        (words, of) ->
            merged.add(new Problem(words.severity, names(of), words.message, words.remedy)));
    return merged;
  }

  private static String names(List<String> subjects) {
    return subjects.size() <= MOST_NAMES
        ? String.join(", ", subjects)
        : subjects.get(0) + " and " + (subjects.size() - 1) + " others";
  }

  private record Words(Problem.Severity severity, String message, String remedy) {}
}
