package dev.dbtest.summary;

import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as people read them: one that many classes share is told once, with their names. */
public final class MergedProblems {

  private static final int MOST_SUBJECTS = 3;

  private MergedProblems() {}

  /** The problems, each where it was seen first. */
  public static List<Problem> of(List<Problem> problems) {
    if (problems.size() < 2) {
      return problems;
    }
    Map<Problem, List<String>> subjects = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Problem same = new Problem(problem.severity(), "", problem.message(), problem.remedy());
      List<String> known = subjects.get(same);
      if (known == null) {
        known = new ArrayList<>(1);
        subjects.put(same, known);
      }
      if (!known.contains(problem.subject())) {
        known.add(problem.subject());
      }
    }
    List<Problem> merged = new ArrayList<>(subjects.size());
    for (Map.Entry<Problem, List<String>> entry : subjects.entrySet()) {
      Problem same = entry.getKey();
      merged.add(
          new Problem(same.severity(), joined(entry.getValue()), same.message(), same.remedy()));
    }
    return merged;
  }

  private static String joined(List<String> subjects) {
    if (subjects.size() <= MOST_SUBJECTS + 1) {
      return String.join(", ", subjects);
    }
    return String.join(", ", subjects.subList(0, MOST_SUBJECTS))
        + " and "
        + (subjects.size() - MOST_SUBJECTS)
        + " more";
  }
}
