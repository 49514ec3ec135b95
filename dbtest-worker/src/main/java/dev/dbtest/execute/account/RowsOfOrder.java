package dev.dbtest.execute.account;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.RowChoice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which rows of a test a worker is ordered to run, as in {@code TestOrder}. Another engine knows
 * rows by keys, and a class of which nothing else was known by the ids of its tests.
 */
record RowsOfOrder(
    List<Integer> rows,
    List<String> keys,
    List<Integer> except,
    List<String> exceptKeys,
    List<String> identities) {

  /** Rows that have been found. */
  static RowsOfOrder known(TestSlot test, List<Integer> rows) {
    List<String> keys = List.of();
    if (isOfEngine(test)) {
      keys = new ArrayList<>();
      for (int row : rows) {
        keys.add(isWholeClass(test) ? test.identity(row) : test.key(row));
      }
    }
    return new RowsOfOrder(rows, keys, List.of(), List.of(), List.of());
  }

  /** All that are wanted and have not been found. */
  static RowsOfOrder left(TestSlot test) {
    RowChoice choice = test.test.rows();
    List<Integer> found = test.rowNumbers();
    if (!isOfEngine(test)) {
      found.addAll(numbers(choice.except()));
      return new RowsOfOrder(
          numbers(choice.only()), List.of(), found, List.of(), List.copyOf(choice.again()));
    }
    List<String> foundKeys = new ArrayList<>();
    for (int row : found) {
      foundKeys.add(test.key(row));
    }
    for (String key : choice.except()) {
      found.add(-1);
      foundKeys.add(key);
    }
    if (test.isOfOthers()) {
      // They can only be asked for together with what has run.
      found.add(0);
      foundKeys.add("");
    }
    return new RowsOfOrder(
        numbers(choice.only()),
        List.copyOf(choice.only()),
        found,
        foundKeys,
        notFound(choice.again(), test));
  }

  private static List<String> notFound(Collection<String> wanted, TestSlot test) {
    List<String> left = new ArrayList<>(wanted);
    left.removeAll(test.identities());
    return left;
  }

  private static boolean isOfEngine(TestSlot test) {
    return !test.info().id().engine().isEmpty();
  }

  private static boolean isWholeClass(TestSlot test) {
    return CaseId.ofWholeClass(CaseId.JUNIT, test.info().id().className())
        .engineId()
        .equals(test.info().id().engineId());
  }

  /** A key that is not a number names no row; the ledger reports that when the rows are known. */
  private static List<Integer> numbers(Collection<String> keys) {
    List<Integer> numbers = new ArrayList<>(keys.size());
    for (String key : keys) {
      numbers.add(TestSlot.number(key));
    }
    return numbers;
  }
}
