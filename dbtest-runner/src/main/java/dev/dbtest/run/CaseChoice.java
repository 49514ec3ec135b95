package dev.dbtest.run;

import dev.dbtest.filter.CaseFilter;
import dev.dbtest.filter.Selection;
import dev.dbtest.filter.Unmatched;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.Problem;
import dev.dbtest.plan.benchmarks.ParameterChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chooses the cases that were asked for. A part of the filter that matches nothing is a mistake:
 * less would run than was asked for.
 *
 * @param selection the cases
 * @param problems what went wrong on the way; it does not keep the rest from running
 */
record CaseChoice(Selection selection, List<Problem> problems) {

  CaseChoice {
    problems = List.copyOf(problems);
  }

  /**
   * Chooses cases from a catalogue.
   *
   * @throws RefusedException if a parameter is not one of the benchmarks'
   */
  static CaseChoice of(Catalogue catalogue, CaseFilter filter, Map<String, List<String>> parameters)
      throws RefusedException {
    ParameterChoice.Chosen chosen = ParameterChoice.apply(catalogue.groups(), parameters);
    refuse(chosen.problems(), Refusal.Reason.PARAMETER_UNKNOWN);
    List<BenchmarkGroupInfo> groups = chosen.groups();
    return new CaseChoice(filter.select(catalogue.suites(), groups), catalogue.problems());
  }

  /**
   * This choice, if it is everything that was asked for.
   *
   * @throws RefusedException if a part of the filter matches nothing, or all of it does
   */
  CaseChoice required() throws RefusedException {
    List<Problem> unmatched = problemsOf(selection.unmatched());
    // What could not be read may be the very thing that was asked for.
    refuse(
        unmatched.isEmpty() ? unmatched : withErrors(unmatched), Refusal.Reason.FILTER_UNMATCHED);
    if (selection.isEmpty()) {
      refuse(problems, Refusal.Reason.NOTHING_USABLE);
      throw RefusedException.because(Refusal.Reason.NOTHING_SELECTED);
    }
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(selection.problems());
    all.addAll(unmatched);
    return new CaseChoice(selection, all);
  }

  private List<Problem> withErrors(List<Problem> unmatched) {
    List<Problem> all = new ArrayList<>(unmatched);
    for (Problem problem : problems) {
      if (problem.severity() == Problem.Severity.ERROR) {
        all.add(problem);
      }
    }
    return all;
  }

  private static List<Problem> problemsOf(List<Unmatched> unmatched) {
    List<Problem> problems = new ArrayList<>(unmatched.size());
    for (Unmatched each : unmatched) {
      problems.add(each.problem());
    }
    return problems;
  }

  private static void refuse(List<Problem> problems, Refusal.Reason reason)
      throws RefusedException {
    boolean anyError = false;
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems) {
      anyError |= problem.severity() == Problem.Severity.ERROR;
      lines.add(problem.text());
    }
    if (anyError) {
      throw new RefusedException(reason, "", lines);
    }
  }
}
