package dev.dbtest.run;

import dev.dbtest.filter.Selection;
import dev.dbtest.model.Problem;
import dev.dbtest.project.Project;
import java.util.List;

/**
 * What there is, and what of it was selected.
 *
 * @param project where it was found
 * @param selection the selected cases
 * @param problems what went wrong on the way; it does not keep the rest from running
 */
public record Inventory(Project project, Selection selection, List<Problem> problems)
    implements InventoryAnswer {

  /** Copies the list. */
  public Inventory {
    problems = List.copyOf(problems);
  }
}
