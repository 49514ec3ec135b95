package dev.dbtest.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows of a parameterised test are to run. Its rows are known only when its worker has made
 * them, so this refers to them by their keys.
 *
 * @param only keys of the rows to run; empty for all
 * @param except keys of rows that are left out nevertheless
 * @param again identities of the rows to run, because of how they ended before; empty for all
 */
public record RowChoice(SortedSet<String> only, SortedSet<String> except, SortedSet<String> again) {

  /** Every row. */
  public static final RowChoice ALL =
      new RowChoice(Collections.emptySortedSet(), Collections.emptySortedSet());

  /** Rows by their keys. */
  public RowChoice(SortedSet<String> only, SortedSet<String> except) {
    this(only, except, Collections.emptySortedSet());
  }

  /** Copies the sets. */
  public RowChoice {
    only = Collections.unmodifiableSortedSet(new TreeSet<>(only));
    except = Collections.unmodifiableSortedSet(new TreeSet<>(except));
    again = Collections.unmodifiableSortedSet(new TreeSet<>(again));
  }

  /** Narrows the choice to the rows with the given identities. */
  public RowChoice withAgain(SortedSet<String> identities) {
    return new RowChoice(only, except, identities);
  }

  /** Whether every row is to run. */
  @SuppressWarnings("ReferenceEquality") // Nearly every test has this very choice.
  public boolean isAll() {
    return this == ALL || (only.isEmpty() && except.isEmpty() && again.isEmpty());
  }

  /**
   * Whether a row is to run.
   *
   * @param key its {@code ParameterRow.key()}, such as {@code "2"}
   * @param identity its {@code ParameterRow.identity()}
   */
  public boolean includes(String key, String identity) {
    return (only.isEmpty() || only.contains(key))
        && !except.contains(key)
        && (again.isEmpty() || again.contains(identity));
  }
}
