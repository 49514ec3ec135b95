package dev.dbtest.execute.suites;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.Repetition;
import dev.dbtest.link.worker.TestOrder;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One order to a worker to run a suite, and how far it got. */
final class Dispatch {

  final SuiteJob job;
  final WorkerOrder.RunSuite order;
  private final List<TestSlot> slots;

  /** What the suite's own code does; {@code null} before it began and while a test runs. */
  Failure.@Nullable Phase phase;

  /** The case that runs; {@code null} while none does. */
  @Nullable CaseRecord current;

  /** When the current phase or case was entered, by the front's clock. */
  long enteredNanos;

  private Dispatch(SuiteJob job, WorkerOrder.RunSuite order, List<TestSlot> slots) {
    this.job = job;
    this.order = order;
    this.slots = slots;
  }

  /** An order for all cases of the suite that are pending. */
  static Dispatch of(int number, SuiteJob job, SuiteOptions options, Ledger ledger) {
    List<TestOrder> tests = new ArrayList<>();
    List<TestSlot> slots = new ArrayList<>();
    for (TestSlot slot : job.slot().tests) {
      for (TestOrder test : orders(slot, options, ledger)) {
        tests.add(test);
        slots.add(slot);
      }
    }
    Duration own = job.slot().suite.info().timeout();
    Duration limit = own == null ? options.limits().suite() : own;
    WorkerOrder.RunSuite order =
        new WorkerOrder.RunSuite(
            number,
            job.slot().className(),
            job.isolation() == Isolation.CLASSLOADER,
            limit.toNanos(),
            tests);
    return new Dispatch(job, order, slots);
  }

  /** Rows may have different numbers of attempts behind them, if a worker died in one of them. */
  private static List<TestOrder> orders(TestSlot slot, SuiteOptions options, Ledger ledger) {
    Map<Integer, List<Integer>> rowsByAttempts = new TreeMap<>();
    for (CaseRecord record : slot.pending()) {
      record.attemptsBefore = record.attempts.size();
      List<Integer> rows = rowsByAttempts.get(record.attemptsBefore);
      if (rows == null) {
        rows = new ArrayList<>(1);
        rowsByAttempts.put(record.attemptsBefore, rows);
      }
      rows.add(record.row);
    }
    List<TestOrder> orders = new ArrayList<>(1);
    for (Map.Entry<Integer, List<Integer>> rows : rowsByAttempts.entrySet()) {
      orders.add(order(slot, options, ledger, rows.getKey(), rows.getValue()));
    }
    return orders;
  }

  private static TestOrder order(
      TestSlot slot, SuiteOptions options, Ledger ledger, int attempts, List<Integer> rows) {
    Duration own = slot.info().timeout();
    Duration limit = own == null ? options.limits().test() : own;
    RepeatOptions repeats = options.repeats();
    Repetition repetition =
        new Repetition(
            attempts + 1,
            Math.max(0, ledger.retries(slot) - attempts),
            repeats.repeat(),
            repeats.untilFail());
    return new TestOrder(
        slot.info().id().method(),
        slot.info().hasRows(),
        slot.rowsKnown ? rows : numbers(slot.test.rows().only()),
        slot.rowsKnown ? List.of() : numbers(slot.test.rows().except()),
        limit.toNanos(),
        repetition);
  }

  /** A key that is no number names no row; the ledger says so when the rows are known. */
  private static List<Integer> numbers(Iterable<String> keys) {
    List<Integer> numbers = new ArrayList<>();
    for (String key : keys) {
      numbers.add(TestSlot.number(key));
    }
    return numbers;
  }

  int number() {
    return order.suite();
  }

  TestSlot slot(CaseRef ref) {
    return slots.get(ref.test());
  }

  CaseRecord record(CaseRef ref) {
    return slot(ref).record(ref.row());
  }

  /** Whether the worker began with it. */
  boolean hasBegun() {
    return phase != null || current != null;
  }
}
