package dev.dbtest.waiver;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The flaky tests whose failures turn a run not red, as of a day. Such tests are run and shown like
 * any other.
 */
public final class Quarantine {

  /** No test is in quarantine. */
  public static final Quarantine NONE = new Quarantine(LocalDate.EPOCH, List.of());

  private final LocalDate day;
  private final List<QuarantineEntry> entries;
  private final Map<String, QuarantineEntry> byTest = new HashMap<>();

  /**
   * Takes a list.
   *
   * @param day the day on which entries are looked at, in UTC
   * @param entries no two of the same test
   */
  public Quarantine(LocalDate day, List<QuarantineEntry> entries) {
    this.day = day;
    this.entries = List.copyOf(entries);
    for (QuarantineEntry entry : entries) {
      byTest.put(entry.test(), entry);
    }
  }

  /** The day on which entries are looked at. */
  public LocalDate day() {
    return day;
  }

  /** All entries, over or not, as the list has them. */
  public List<QuarantineEntry> entries() {
    return entries;
  }

  /** Whether there is no entry. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The entry that is about a case, over or not; one of its row goes before one of its method. */
  public @Nullable QuarantineEntry entryOf(CaseId id) {
    if (byTest.isEmpty()) {
      return null;
    }
    QuarantineEntry ofRow = byTest.get(QuarantineEntry.nameOf(id));
    return ofRow == null ? byTest.get(id.withoutRow().text()) : ofRow;
  }

  /** The entry that speaks for a case today; {@code null} if there is none. */
  public @Nullable QuarantineEntry inForce(CaseId id) {
    QuarantineEntry entry = entryOf(id);
    return entry == null || entry.isOver(day) ? null : entry;
  }

  /**
   * Whether the list puts up with how a test ended. That is about the test alone: one that could
   * not begin, because its class or suite failed or the run ended, is not excused by being flaky.
   *
   * @param flakyRed whether passing on a later attempt counts as failing
   */
  public boolean excuses(CaseId id, Outcome outcome, boolean flakyRed) {
    return !byTest.isEmpty() && isOfTheTest(outcome, flakyRed) && inForce(id) != null;
  }

  private static boolean isOfTheTest(Outcome outcome, boolean flakyRed) {
    if (outcome instanceof Outcome.Failed failed) {
      return isOfTheTest(failed.failure().phase());
    }
    if (outcome instanceof Outcome.Errored errored) {
      return isOfTheTest(errored.failure().phase());
    }
    return flakyRed && outcome instanceof Outcome.Flaky;
  }

  private static boolean isOfTheTest(Failure.Phase phase) {
    return switch (phase) {
      case SETUP, BODY, TEARDOWN, PROCESS -> true;
      case LOAD, SUITE_SETUP, PARAMETERS, SUITE_TEARDOWN, MEASUREMENT -> false;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quarantine that && day.equals(that.day) && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries + " on " + day;
  }
}
