package dev.dbtest.execute.workers;

import dev.dbtest.execute.account.SuiteSlot;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.TestSuiteInfo.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A suite for a worker to run, or what is left of it.
 *
 * @param slot the suite
 * @param isolation how far it is kept apart
 * @param locks the locks it needs; each name once
 * @param pool which workers can run it
 */
record SuiteJob(SuiteSlot slot, Isolation isolation, List<Lock> locks, WorkerPool pool) {

  static SuiteJob of(SuiteSlot slot, Isolation common, WorkerPool pool) {
    Isolation own = slot.suite().info().isolation();
    if (slot.suite().info().locks().isEmpty()) {
      return new SuiteJob(slot, own == null ? common : own, List.of(), pool);
    }
    Map<String, Boolean> exclusive = new HashMap<>();
    for (Lock lock : slot.suite().info().locks()) {
      exclusive.merge(lock.name(), lock.exclusive(), Boolean::logicalOr);
    }
    List<Lock> locks = new ArrayList<>();
    exclusive.forEach((name, isExclusive) -> locks.add(new Lock(name, isExclusive)));
    return new SuiteJob(slot, own == null ? common : own, List.copyOf(locks), pool);
  }

  /** A job for a suite that may share its JVM with anything else. */
  static SuiteJob notIsolated(SuiteSlot slot, WorkerPool pool) {
    return new SuiteJob(slot, Isolation.NONE, List.of(), pool);
  }

  boolean needsOwnProcess() {
    return isolation == Isolation.PROCESS;
  }
}
