package dev.dbtest.execute.local;

import dev.dbtest.execute.account.Admission;
import dev.dbtest.execute.account.Ledger;
import dev.dbtest.execute.account.RunRules;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.account.SuiteSlot;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.worker.failure.Witness;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Runs suites in this JVM, one after the other. Code under test waits while the listener is told
 * what it did, so that a listener sees each test begin before it runs, and can still stop the next.
 *
 * <p>Every case of a plan has exactly one result at the end, as long as the JVM lives. Code that
 * does not end cannot be killed: its thread is left behind, its case ends as an error, and the next
 * suites run in spite of it. While suites run, the standard streams of the JVM are ours.
 */
public final class LocalSuites {

  private final RunRules rules;
  private final Place place;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Witness witness;
  private final Brake brake;

  /**
   * Prepares to run.
   *
   * @param rules what holds for every case
   * @param place where the classes are
   * @param clock time of day, for results
   * @param nanoTime steady time, for limits
   * @param witness is shown what code under test throws, from changing threads
   * @param brake asked whenever the listener has been told something
   */
  public LocalSuites(
      RunRules rules,
      Place place,
      Clock clock,
      LongSupplier nanoTime,
      Witness witness,
      Brake brake) {
    this.rules = rules;
    this.place = place;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.witness = witness;
    this.brake = brake;
  }

  /** Ends a run before its plan is done. */
  public interface Brake {

    /** Why no further test is to be started; empty while there is no reason. */
    String reason();
  }

  /**
   * Where suites run.
   *
   * @param loader finds their classes
   * @param classRoots directories and jars with the project's own classes, to tell its frames in a
   *     stack trace from those of libraries
   * @param scratch an existing directory of this run alone, for temporary directories of tests
   */
  public record Place(ClassLoader loader, List<Path> classRoots, Path scratch) {

    /** Copies the list. */
    public Place {
      classRoots = List.copyOf(classRoots);
    }
  }

  /**
   * Runs all suites of a plan.
   *
   * @param plan what to run, in which order
   * @param listener told what happens, in the calling thread
   */
  public SuiteRun run(SuitePlan plan, RunListener listener) {
    Ledger ledger = new Ledger(plan, rules.repeats(), listener, clock);
    Deque<SuiteSlot> waiting = new ArrayDeque<>(Admission.of(ledger));
    int number = 0;
    while (!waiting.isEmpty()
        && brake.reason().isEmpty()
        && !rules.cap().isReached(ledger.redCases())) {
      // When a worker can take no more suites, a new one in the same JVM takes over.
      number =
          new LocalWorker(rules, place, ledger, nanoTime, witness, brake).serve(waiting, number);
    }
    for (SuiteSlot suite : ledger.suites()) {
      ledger.settle(suite);
      String stopped = brake.reason();
      ledger.notRun(suite, stopped.isEmpty() ? rules.cap().words() : stopped);
    }
    return ledger.close();
  }
}
