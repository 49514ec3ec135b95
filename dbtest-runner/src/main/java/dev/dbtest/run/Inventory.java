package dev.dbtest.run;

import dev.dbtest.discovery.roots.Fingerprint;
import dev.dbtest.filter.Selection;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What there is, and what of it was selected.
 *
 * @param project where it was found
 * @param suites all suites that were found, selected or not
 * @param selection the selected cases
 * @param sums what the directories and jars that were looked through sum up to
 * @param problems what went wrong on the way; it does not keep the rest from running
 */
public record Inventory(
    Project project,
    List<TestSuiteInfo> suites,
    Selection selection,
    Map<Path, Fingerprint> sums,
    List<Problem> problems)
    implements InventoryAnswer {

  /** Copies the collections. */
  public Inventory {
    suites = List.copyOf(suites);
    sums = Map.copyOf(sums);
    problems = List.copyOf(problems);
  }

  /** The same with further problems. */
  Inventory withProblems(List<Problem> further) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(further);
    return new Inventory(project, suites, selection, sums, all);
  }
}
