package dev.dbtest.execute.account;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.Repetition;
import dev.dbtest.link.worker.TestOrder;
import dev.dbtest.link.worker.WorkerOrder;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.TestSuiteInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A suite that a worker was ordered to run, with what its reports refer to and how far it got. */
public final class OrderedSuite {

  private final SuiteSlot slot;
  private final WorkerOrder.RunSuite order;
  private final List<TestSlot> tests;
  private final long progressBefore;

  private Failure.@Nullable Phase phase;
  private @Nullable CaseRecord current;
  private long enteredNanos;

  /** Cases whose attempt has begun and not ended. A framework may run several at once. */
  private final Set<CaseRecord> running = new HashSet<>();

  private boolean concurrent;

  private OrderedSuite(SuiteSlot slot, WorkerOrder.RunSuite order, List<TestSlot> tests) {
    this.slot = slot;
    this.order = order;
    this.tests = tests;
    this.progressBefore = slot.progress();
  }

  /** No worker begins it, so it is ordered again as if it never had been. */
  public void takeBack() {
    if (order.whole()) {
      slot.runWhole();
    }
  }

  /**
   * An order for all cases of a suite that are pending.
   *
   * @param number tells this order from all others of the run
   * @param freshClasses whether the project's classes are loaded afresh
   */
  public static OrderedSuite of(
      int number, SuiteSlot slot, boolean freshClasses, TimeLimits limits, RepeatOptions repeats) {
    List<TestOrder> orders = new ArrayList<>();
    List<TestSlot> tests = new ArrayList<>();
    for (TestSlot test : slot.tests) {
      for (TestOrder order : orders(test, limits, repeats)) {
        orders.add(order);
        tests.add(test);
      }
    }
    TestSuiteInfo info = slot.suite().info();
    Duration own = info.timeout();
    Duration limit = own == null ? limits.suite() : own;
    WorkerOrder.RunSuite order =
        new WorkerOrder.RunSuite(
            number,
            info.engine().isEmpty() ? WorkerOrder.RunSuite.DBTEST : info.engine(),
            slot.className(),
            freshClasses,
            limit.toNanos(),
            slot.careful,
            slot.takeWhole(),
            slot.suite().elsewhere(),
            orders);
    return new OrderedSuite(slot, order, tests);
  }

  private static List<TestOrder> orders(TestSlot test, TimeLimits limits, RepeatOptions repeats) {
    List<CaseRecord> records = test.records();
    if (records.size() > 1) {
      return ordersByAttempts(test, limits, repeats);
    }
    if (records.isEmpty() || !records.get(0).isPending()) {
      return List.of();
    }
    CaseRecord record = records.get(0);
    int attempts = record.attempts.size();
    record.attemptsBefore = attempts;
    return List.of(order(test, limits, repeats, attempts, List.of(record.row)));
  }

  /** Rows may have different numbers of attempts behind them, if a worker died in one of them. */
  private static List<TestOrder> ordersByAttempts(
      TestSlot test, TimeLimits limits, RepeatOptions repeats) {
    Map<Integer, List<Integer>> rowsByAttempts = new TreeMap<>();
    List<TestOrder> orders = new ArrayList<>(1);
    for (CaseRecord record : test.pending()) {
      record.attemptsBefore = record.attempts.size();
      if (record.row == 0) {
        // It stands for all rows that have not been found yet.
        orders.add(order(test, limits, repeats, record.attemptsBefore, List.of(0)));
        continue;
      }
      List<Integer> rows = rowsByAttempts.get(record.attemptsBefore);
      if (rows == null) {
        rows = new ArrayList<>(1);
        rowsByAttempts.put(record.attemptsBefore, rows);
      }
      rows.add(record.row);
    }
    for (Map.Entry<Integer, List<Integer>> rows : rowsByAttempts.entrySet()) {
      orders.add(order(test, limits, repeats, rows.getKey(), rows.getValue()));
    }
    return orders;
  }

  private static TestOrder order(
      TestSlot test, TimeLimits limits, RepeatOptions repeats, int attempts, List<Integer> rows) {
    Repetition repetition =
        new Repetition(
            attempts + 1,
            Math.max(0, repeats.retriesOf(test.info()) - attempts),
            repeats.repeat(),
            repeats.untilFail());
    CaseId id = test.info().id();
    RowsOfOrder chosen = rows.contains(0) ? RowsOfOrder.left(test) : RowsOfOrder.known(test, rows);
    return new TestOrder(
        id.engine().isEmpty() ? id.method() : id.engineId(),
        test.info().hasRows(),
        chosen.rows(),
        chosen.keys(),
        chosen.except(),
        chosen.exceptKeys(),
        chosen.identities(),
        limits.of(test.info()).toNanos(),
        repetition);
  }

  /** The number by which reports name it. */
  public int number() {
    return order.suite();
  }

  /** The suite. */
  public SuiteSlot slot() {
    return slot;
  }

  /** What the worker is told. */
  public WorkerOrder.RunSuite order() {
    return order;
  }

  /** Whether nothing became of the order: another worker would be at the same place again. */
  boolean isFruitless() {
    return slot.progress() == progressBefore;
  }

  /** The test that a report names. */
  TestSlot test(CaseRef ref) {
    // Behind the tests of the order comes whatever else the worker finds in the class.
    return ref.test() == order.tests().size() ? slot.others() : tests.get(ref.test());
  }

  /** The case that a report names. */
  CaseRecord record(CaseRef ref) {
    return test(ref).record(ref.row());
  }

  /** The worker entered code of the suite, or of a case. */
  void enter(@Nullable CaseRecord newCurrent, Failure.@Nullable Phase newPhase, long nanos) {
    current = newCurrent;
    phase = newCurrent == null && newPhase == null ? Failure.Phase.BODY : newPhase;
    enteredNanos = nanos;
  }

  /** An attempt at a case begins. */
  void begin(CaseRecord record) {
    running.add(record);
    concurrent |= running.size() > 1;
  }

  /** An attempt at a case has ended. */
  void end(CaseRecord record) {
    running.remove(record);
  }

  /**
   * Whether several of its cases ran at the same time. Of a worker that ended without a word,
   * nobody knows then which of them ended it.
   */
  public boolean ranSeveralAtOnce() {
    return concurrent;
  }

  /**
   * The phase that the suite's own code is in; {@code null} before it began and while a test runs.
   */
  Failure.@Nullable Phase phase() {
    return phase;
  }

  /** The case that runs; {@code null} while none does. */
  public @Nullable CaseRecord current() {
    return current;
  }

  /** When the current phase or case was entered, by the front's clock. */
  long enteredNanos() {
    return enteredNanos;
  }
}
