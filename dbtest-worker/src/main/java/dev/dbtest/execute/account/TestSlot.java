package dev.dbtest.execute.account;

import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PlannedTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place of a test in the plan. It becomes several cases when its rows are known. */
final class TestSlot {

  /** Number of a row that is to run again and does not exist any more. */
  static final int GONE = -2;

  final TestSuiteInfo suite;
  final PlannedTest test;

  /** One record, or one for each row that is to run. */
  List<CaseRecord> records;

  boolean rowsKnown;

  /**
   * The records of known rows by their numbers, since each of a hundred thousand rows is reported
   * several times.
   */
  private @Nullable CaseRecord[] byRow = {};

  TestSlot(TestSuiteInfo suite, PlannedTest test) {
    this.suite = suite;
    this.test = test;
    this.records = List.of(new CaseRecord(this, test.info().id(), 0));
  }

  TestInfo info() {
    return test.info();
  }

  /**
   * The record of a row. If the rows are not known, it is the only one. Row 0 of known rows, which
   * is reported when they are made once more, stands for the first record that needs them.
   */
  CaseRecord record(int row) {
    if (rowsKnown && row == 0) {
      List<CaseRecord> pending = pending();
      return pending.isEmpty() ? records.get(0) : pending.get(0);
    }
    if (!rowsKnown) {
      return records.get(0);
    }
    CaseRecord record = row > 0 && row < byRow.length ? byRow[row] : null;
    if (record == null) {
      throw new IllegalStateException(info().id() + " has no row " + row);
    }
    return record;
  }

  /**
   * Makes a record for each row that is to run, including rows that are asked for but do not exist.
   */
  void expand(List<String> names, List<String> identities) {
    List<CaseRecord> rows = new ArrayList<>();
    @Nullable CaseRecord[] numbered = new @Nullable CaseRecord[names.size() + 1];
    for (int number = 1; number <= names.size(); number++) {
      String identity = identities.get(number - 1);
      if (test.rows().includes(Integer.toString(number), identity)) {
        String name = names.get(number - 1);
        numbered[number] = record(number, ParameterRow.ofNumber(number, name, identity));
        rows.add(numbered[number]);
      }
    }
    for (String key : test.rows().only()) {
      int number = number(key);
      if (number < 1 || number > names.size()) {
        rows.add(record(number, new ParameterRow(key, "", key, Map.of())));
      }
    }
    Set<String> present = test.rows().again().isEmpty() ? Set.of() : new HashSet<>(identities);
    for (String identity : test.rows().again()) {
      if (!present.contains(identity)) {
        rows.add(record(GONE, new ParameterRow(identity, "", identity, Map.of())));
      }
    }
    if (!rows.isEmpty()) {
      records = List.copyOf(rows);
      byRow = numbered;
      rowsKnown = true;
    }
  }

  private CaseRecord record(int number, ParameterRow row) {
    return new CaseRecord(this, info().id().withRow(row), number);
  }

  /** Number of a row, or -1 if the key is not a number. */
  static int number(String key) {
    try {
      return Integer.parseInt(key);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Cases that a worker still has to run. */
  List<CaseRecord> pending() {
    List<CaseRecord> pending = new ArrayList<>();
    for (CaseRecord record : records) {
      if (record.isPending()) {
        pending.add(record);
      }
    }
    return pending;
  }
}
