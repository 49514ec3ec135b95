package dev.dbtest.execute.account;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a worker that ended before it was done.
 *
 * @param words how it ended, such as "exited with code 3"
 * @param dossier what helps to find out why; may be empty
 * @param silent whether it was killed because it gave no answer
 * @param exiting what it reported about a call that ends the JVM; {@code null} if nothing
 * @param stuck what it reported about a case that does not end; {@code null} if nothing
 * @param spoken what was printed last; nothing if that is not known
 */
public record WorkerDeath(
    String words,
    String dossier,
    boolean silent,
    WorkerReport.@Nullable Exiting exiting,
    WorkerReport.@Nullable Stuck stuck,
    Optional<LastWords.Spoken> spoken) {

  /** How often workers may die in a suite without a case to blame, or without getting on. */
  private static final int UNEXPLAINED = 3;

  /**
   * Records in the ledger who is to blame: a case, the suite, or neither.
   *
   * @param suite the suite that the worker was busy with
   * @param now time by the clock of the {@link ReportEntry}
   */
  public void blame(OrderedSuite suite, Ledger ledger, long now) {
    Failure failure = failure(suite);
    CaseRecord culprit = culprit(suite);
    if (culprit != null) {
      Duration elapsed = Duration.ofNanos(Math.max(0, now - suite.enteredNanos()));
      ledger.died(culprit, failure, elapsed, outputOf(culprit, suite));
      if (ledger.isFruitless(suite)) {
        countUnexplained(suite, failure, ledger);
      }
    } else if (isLookingForRows(suite)) {
      ledger.seeksNoMore(suite.slot(), withLastWords(suite, failure));
    } else if (isBeforeFirstTest(suite.phase())) {
      ledger.broken(suite.slot(), withLastWords(suite, failure));
    } else {
      blameNoCase(suite, failure, ledger);
    }
  }

  /** The case that the worker named; else the one that ran. */
  private @Nullable CaseRecord culprit(OrderedSuite suite) {
    CaseRef named = stuck != null ? stuck.ref() : exiting != null ? exiting.ref() : null;
    if (named == null) {
      return suite.current();
    }
    return named.isCase() && named.suite() == suite.number() ? suite.record(named) : null;
  }

  private Failure failure(OrderedSuite suite) {
    if (stuck != null) {
      return stuck.failure();
    }
    if (exiting != null) {
      Failure told = exiting.failure();
      return new Failure(
          phaseOf(suite, told.phase()),
          told.type(),
          told.message() + ", and its worker JVM " + words,
          null,
          told.frames(),
          told.trace(),
          dossier);
    }
    String how = silent ? "gave no answer and was killed" : words;
    return Failure.of(
            phaseOf(suite, Failure.Phase.PROCESS),
            "worker ended",
            "the worker JVM " + how + place(suite))
        .withDossier(dossier);
  }

  private static String place(OrderedSuite suite) {
    CaseRecord current = suite.current();
    Failure.Phase phase = suite.phase();
    if (current != null) {
      return " while it ran " + current.id.text();
    }
    if (isLookingForRows(suite)) {
      return " when it looked for more rows in " + suite.slot().className();
    }
    String where =
        phase == null || phase == Failure.Phase.BODY ? "between two tests" : "in " + phase.label();
    return " " + where + " of " + suite.slot().className();
  }

  /** The phase to blame. What stops a suite before its first test is shared by all of its tests. */
  private static Failure.Phase phaseOf(OrderedSuite suite, Failure.Phase otherwise) {
    Failure.Phase phase = suite.current() == null ? suite.phase() : null;
    return phase != null && isBeforeFirstTest(phase) ? phase : otherwise;
  }

  /**
   * Whether nothing was left of the suite but rows that may or may not be there. Where none is, the
   * set-up of the suite is followed by its tear-down, and nobody knows which of them it was.
   */
  private static boolean isLookingForRows(OrderedSuite suite) {
    return isBeforeFirstTest(suite.phase()) && suite.slot().seeksRows();
  }

  private static boolean isBeforeFirstTest(Failure.@Nullable Phase phase) {
    return phase == Failure.Phase.LOAD || phase == Failure.Phase.SUITE_SETUP;
  }

  /** What a case printed before its worker died. */
  private CapturedOutput outputOf(CaseRecord record, OrderedSuite suite) {
    return spoken
        .filter(last -> isOf(suite, last))
        .filter(last -> last.ref().isCase() && suite.record(last.ref()) == record)
        .map(LastWords.Spoken::output)
        .orElse(CapturedOutput.NONE);
  }

  /** What the suite's own code printed belongs to no case, so it goes with the reason. */
  private Failure withLastWords(OrderedSuite suite, Failure failure) {
    if (stuck != null || spoken.isEmpty() || !isOf(suite, spoken.get())) {
      return failure;
    }
    CapturedOutput output = spoken.get().output();
    String text = (output.stdout() + output.stderr()).strip();
    return text.isEmpty()
        ? failure
        : failure.withDossier(("Last output:\n" + text + "\n\n" + failure.dossier()).strip());
  }

  private static boolean isOf(OrderedSuite suite, LastWords.Spoken last) {
    return last.ref().suite() == suite.number();
  }

  /** Blames the suite. The rest of it is tried again, but not for ever. */
  private static void blameNoCase(OrderedSuite suite, Failure failure, Ledger ledger) {
    ledger.add(Problem.error(suite.slot().className(), failure.message() + ".", failure.dossier()));
    countUnexplained(suite, failure, ledger);
  }

  private static void countUnexplained(OrderedSuite suite, Failure failure, Ledger ledger) {
    SuiteSlot slot = suite.slot();
    slot.unexplainedDeaths++;
    if (slot.unexplainedDeaths >= UNEXPLAINED) {
      ledger.broken(slot, failure);
    }
  }
}
