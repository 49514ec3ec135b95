package dev.dbtest.execute.workers;

import dev.dbtest.execute.account.OrderedSuite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The suites that one worker has been ordered to run and has not finished, in order. */
final class InFlight {

  private final Deque<Dispatch> dispatches = new ArrayDeque<>();
  private final JobQueue queue;

  /** Keeps track of suites that come from this queue. */
  InFlight(JobQueue queue) {
    this.queue = queue;
  }

  int size() {
    return dispatches.size();
  }

  void add(Dispatch dispatch) {
    dispatches.add(dispatch);
  }

  /** The suite with that number. */
  OrderedSuite ordered(int number) {
    for (Dispatch dispatch : dispatches) {
      if (dispatch.suite().number() == number) {
        return dispatch.suite();
      }
    }
    throw new IllegalStateException(
        "a worker reports on suite " + number + ", which it was not given");
  }

  /** Removes a suite that the worker is done with. */
  SuiteJob remove(OrderedSuite suite) {
    for (Iterator<Dispatch> all = dispatches.iterator(); all.hasNext(); ) {
      Dispatch dispatch = all.next();
      if (dispatch.suite() == suite) {
        // Compared by identity: the first comparison of records costs a short run 20 ms.
        all.remove();
        return dispatch.job();
      }
    }
    throw new IllegalStateException("suite " + suite.number() + " is not in flight");
  }

  /** The suite that the worker is busy with; another one if there is none. */
  SuiteJob firstOr(SuiteJob otherwise) {
    Dispatch first = dispatches.peek();
    return first == null ? otherwise : first.job();
  }

  /** All suites, in order. */
  Iterable<Dispatch> all() {
    return dispatches;
  }

  /** Removes a suite that is no longer to be run, if it is here. */
  void drop(SuiteJob job) {
    dispatches.removeIf(dispatch -> dispatch.job().equals(job));
  }

  /** Removes the suite that the worker was busy with; {@code null} if there is none. */
  @Nullable Dispatch takeFirst() {
    return dispatches.poll();
  }

  /** Leaves all suites, none of which was begun, to another worker. */
  void putBackAll() {
    while (!dispatches.isEmpty()) {
      Dispatch dispatch = dispatches.removeLast();
      dispatch.suite().takeBack();
      queue.putBack(dispatch.job());
    }
  }
}
