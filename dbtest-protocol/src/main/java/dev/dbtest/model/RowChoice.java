package dev.dbtest.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows of a parameterised test are to run. Its rows are known only when its worker has made
 * them, so this says it by their keys.
 *
 * @param only the rows to run; empty for all
 * @param except rows that are left out even so
 */
public record RowChoice(SortedSet<String> only, SortedSet<String> except) {

  /** Every row. */
  public static final RowChoice ALL =
      new RowChoice(Collections.emptySortedSet(), Collections.emptySortedSet());

  /** Copies the sets. */
  public RowChoice {
    only = Collections.unmodifiableSortedSet(new TreeSet<>(only));
    except = Collections.unmodifiableSortedSet(new TreeSet<>(except));
  }

  /** Whether every row is to run. */
  public boolean isAll() {
    return only.isEmpty() && except.isEmpty();
  }

  /**
   * Whether a row is to run.
   *
   * @param key its {@code ParameterRow.key()}, such as {@code "2"}
   */
  public boolean includes(String key) {
    return (only.isEmpty() || only.contains(key)) && !except.contains(key);
  }
}
