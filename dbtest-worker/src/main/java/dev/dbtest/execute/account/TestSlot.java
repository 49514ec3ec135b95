package dev.dbtest.execute.account;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.PlannedTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The place of a test in the plan. It becomes several cases when its rows are known. */
final class TestSlot {

  /** Number of a row that is to run again and does not exist any more. */
  static final int GONE = -2;

  final TestSuiteInfo suite;
  final PlannedTest test;

  /** One record, or one for each row that is to run. */
  private List<CaseRecord> records = new ArrayList<>(1);

  boolean rowsKnown;

  private boolean ofOthers;

  /**
   * The records of known rows by their numbers, since each of a hundred thousand rows is reported
   * several times.
   */
  private Map<Integer, CaseRecord> byRow = Map.of();

  TestSlot(TestSuiteInfo suite, PlannedTest test) {
    this.suite = suite;
    this.test = test;
    this.records.add(new CaseRecord(this, test.info().id(), 0));
  }

  /** The place of what a worker finds in a class beyond the tests that discovery found. */
  static TestSlot ofOthers(TestSuiteInfo suite) {
    TestInfo info =
        new TestInfo(
            CaseId.ofWholeClass(suite.engine(), suite.className()),
            CaseId.WHOLE_CLASS,
            suite.tags(),
            null,
            null,
            null,
            true);
    TestSlot slot = new TestSlot(suite, new PlannedTest(info, RowChoice.ALL));
    slot.ofOthers = true;
    return slot;
  }

  /** Whether it is the place of what a worker finds beyond the tests that discovery found. */
  boolean isOfOthers() {
    return ofOthers;
  }

  /**
   * Whether each row that was asked for has been found one by one, so that a further worker has
   * none to look for.
   */
  boolean hasAllThatWereAskedFor() {
    RowChoice asked = test.rows();
    if (rowsKnown || byRow.isEmpty() || (asked.only().isEmpty() && asked.again().isEmpty())) {
      return false;
    }
    return keys(records).containsAll(asked.only()) && identities().containsAll(asked.again());
  }

  /** The identities of the rows that have been found one by one. */
  Set<String> identities() {
    Set<String> identities = new HashSet<>();
    for (CaseRecord record : byRow.values()) {
      identities.add(record.id.row().identity());
    }
    return identities;
  }

  /** Whether nothing is left of it but rows that may follow those that were found. */
  boolean seeksRows() {
    if (rowsKnown || byRow.isEmpty()) {
      return false;
    }
    List<CaseRecord> pending = pending();
    return pending.size() == 1 && pending.get(0).row == 0;
  }

  /** No more rows will be found. */
  void closeRows() {
    records.removeIf(record -> record.row == 0);
    rowsKnown = true;
  }

  List<CaseRecord> records() {
    return records;
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
    CaseRecord found = byRow.get(row);
    if (found == null && !rowsKnown && !records.isEmpty()) {
      // The one that stands for all rows to come is the last.
      found = records.get(records.size() - 1);
    }
    if (found == null) {
      throw new IllegalStateException(info().id() + " has no row " + row);
    }
    return found;
  }

  /**
   * Makes a record for a row, in front of the one that stands for all that follow. A row that an
   * earlier worker found has one.
   */
  void addRow(int number, String key, String name, String identity) {
    if (number == 0 || byRow.containsKey(number)) {
      return;
    }
    boolean isOpen = !records.isEmpty() && records.get(records.size() - 1).row == 0;
    CaseRecord found = numbered(number, new ParameterRow(key, name, identity, Map.of()));
    records.add(isOpen ? records.size() - 1 : records.size(), found);
  }

  /** The key of a row that has been found. */
  String key(int row) {
    return record(row).id.row().key();
  }

  /** The identity of a row that has been found. */
  String identity(int row) {
    return record(row).id.row().identity();
  }

  /** The numbers of the rows that have been found so far. */
  List<Integer> rowNumbers() {
    List<Integer> numbers = new ArrayList<>();
    for (CaseRecord record : records) {
      if (record.row > 0) {
        numbers.add(record.row);
      }
    }
    return numbers;
  }

  /**
   * Makes a record for each row that is to run, including rows that are asked for but do not exist.
   */
  void expand(List<String> names, List<String> identities) {
    List<CaseRecord> rows = new ArrayList<>();
    for (CaseRecord record : records) {
      if (record.row > 0) {
        rows.add(record);
      }
    }
    boolean foundOneByOne = !rows.isEmpty();
    for (int number = 1; number <= names.size() && !foundOneByOne; number++) {
      String identity = identities.get(number - 1);
      if (test.rows().includes(Integer.toString(number), identity)) {
        String name = names.get(number - 1);
        rows.add(numbered(number, ParameterRow.ofNumber(number, name, identity)));
      }
    }
    Set<String> found = foundOneByOne ? withKeysAround(rows) : Set.of();
    for (String key : test.rows().only()) {
      int number = number(key);
      boolean isThere = foundOneByOne ? found.contains(key) : number >= 1 && number <= names.size();
      if (!isThere) {
        rows.add(record(number, new ParameterRow(key, "", key, Map.of())));
      }
    }
    Set<String> present = Set.of();
    if (!test.rows().again().isEmpty()) {
      present = identities();
      for (CaseRecord row : rows) {
        present.addAll(row.id.row().around());
      }
      present.addAll(identities);
    }
    for (String identity : test.rows().again()) {
      if (!present.contains(identity)) {
        rows.add(record(GONE, new ParameterRow(identity, "", identity, Map.of())));
      }
    }
    if (!rows.isEmpty()) {
      records = rows;
      rowsKnown = true;
    }
  }

  /** The keys of rows, and of those that they are in. */
  private static Set<String> withKeysAround(List<CaseRecord> rows) {
    Set<String> keys = keys(rows);
    for (CaseRecord row : rows) {
      String key = row.id.row().key();
      for (int end = key.indexOf('.'); end >= 0; end = key.indexOf('.', end + 1)) {
        keys.add(key.substring(0, end));
      }
    }
    return keys;
  }

  private static Set<String> keys(List<CaseRecord> records) {
    Set<String> keys = new HashSet<>();
    for (CaseRecord record : records) {
      keys.add(record.id.row().key());
    }
    return keys;
  }

  private CaseRecord numbered(int number, ParameterRow row) {
    if (byRow.isEmpty()) {
      byRow = new HashMap<>();
    }
    CaseRecord made = record(number, row);
    byRow.put(number, made);
    return made;
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
