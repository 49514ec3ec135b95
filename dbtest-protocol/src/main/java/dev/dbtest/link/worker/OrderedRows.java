package dev.dbtest.link.worker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a test that are to run, in sets, since each of its rows is looked up in them. */
public final class OrderedRows {

  private final Set<Integer> rows;
  private final Set<Integer> except;
  private final Set<String> identities;

  OrderedRows(List<Integer> rows, List<Integer> except, List<String> identities) {
    this.rows = new HashSet<>(rows);
    this.except = new HashSet<>(except);
    this.identities = new HashSet<>(identities);
  }

  /** Whether a row is to run. */
  public boolean includes(int row, String identity) {
    return (rows.isEmpty() || rows.contains(row))
        && !except.contains(row)
        && (identities.isEmpty() || identities.contains(identity));
  }
}
