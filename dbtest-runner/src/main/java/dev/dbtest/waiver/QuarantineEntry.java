package dev.dbtest.waiver;

import dev.dbtest.model.CaseId;
import java.time.LocalDate;

/**
 * A flaky test that turns no run red for some time.
 *
 * @param test class and method, for all of its rows, or with the values of a row behind it in
 *     brackets
 * @param reason why its failures are put up with
 * @param until the last day on which they are
 */
public record QuarantineEntry(String test, String reason, LocalDate until) {

  /** The name under which a case may be listed: a row is known by its values, not by its place. */
  public static String nameOf(CaseId id) {
    String method = id.withoutRow().text();
    return id.row().isNone() ? method : method + '[' + id.row().identity() + ']';
  }

  /** Whether the list has no more patience with the test on that day. */
  public boolean isOver(LocalDate day) {
    return day.isAfter(until);
  }
}
