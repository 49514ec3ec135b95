package dev.dbtest.report.console;

import dev.dbtest.model.CaseId;

/** What a case is called beside its id. */
final class GivenName {

  private GivenName() {}

  /** The display names of the case and of its row; empty if they say no more than the id. */
  static String of(CaseId id, String displayName) {
    String name = displayName.equals(id.method()) ? "" : displayName;
    String row = id.row().name().equals(id.row().key()) ? "" : id.row().name();
    if (row.isEmpty() || name.contains(row)) {
      return name;
    }
    return name.isEmpty() ? row : name + ", " + row;
  }
}
