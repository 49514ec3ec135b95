package dev.dbtest.execute.local;

import dev.dbtest.execute.account.Admission;
import dev.dbtest.execute.account.Ledger;
import dev.dbtest.execute.account.RunRules;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.account.SuiteSlot;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.suites.SuitePlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Runs suites in this JVM, one after the other.
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

  /**
   * Prepares to run.
   *
   * @param rules what holds for every case
   * @param place where the classes are
   * @param clock time of day, for results
   * @param nanoTime steady time, for limits
   */
  public LocalSuites(RunRules rules, Place place, Clock clock, LongSupplier nanoTime) {
    this.rules = rules;
    this.place = place;
    this.clock = clock;
    this.nanoTime = nanoTime;
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
    while (!waiting.isEmpty() && !rules.cap().isReached(ledger.redCases())) {
      // When a worker can take no more suites, a new one in the same JVM takes over.
      number = new LocalWorker(rules, place, ledger, nanoTime).serve(waiting, number);
    }
    for (SuiteSlot suite : ledger.suites()) {
      ledger.settle(suite);
      ledger.notRun(suite, rules.cap().words());
    }
    return ledger.close();
  }
}
