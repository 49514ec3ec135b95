package dev.dbtest.execute.suites;

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
 * What is known of a worker that ended before it was done.
 *
 * @param end how its process ended
 * @param silent whether it was killed because it gave no answer
 * @param exiting what it said of a call that ends the JVM; {@code null} if it said nothing
 * @param stuck what it said of a case that does not end; {@code null} if it said nothing
 * @param words what was printed last; nothing if that is not known
 */
record WorkerDeath(
    WorkerEnd end,
    boolean silent,
    WorkerReport.@Nullable Exiting exiting,
    WorkerReport.@Nullable Stuck stuck,
    Optional<LastWords.Spoken> words) {

  /** So often may workers die in a suite without a case to blame. */
  private static final int UNEXPLAINED = 3;

  /**
   * Enters in the ledger whose fault it is: that of a case, of the suite, or of neither.
   *
   * @param dispatch the suite that the worker was busy with
   * @param now time by the clock of {@link Dispatch#enteredNanos}
   */
  void blame(Dispatch dispatch, Ledger ledger, long now) {
    Failure failure = failure(dispatch);
    CaseRecord culprit = culprit(dispatch);
    if (culprit != null) {
      Duration elapsed = Duration.ofNanos(Math.max(0, now - dispatch.enteredNanos));
      ledger.died(culprit, failure, elapsed, outputOf(culprit, dispatch));
    } else if (isBeforeFirstTest(dispatch.phase)) {
      ledger.broken(dispatch.job.slot(), withLastWords(dispatch, failure));
    } else {
      blameNoCase(dispatch, failure, ledger);
    }
  }

  /** The case that the worker named; else the one that ran. */
  private @Nullable CaseRecord culprit(Dispatch dispatch) {
    CaseRef named = stuck != null ? stuck.ref() : exiting != null ? exiting.ref() : null;
    if (named == null) {
      return dispatch.current;
    }
    return named.isCase() && named.suite() == dispatch.number() ? dispatch.record(named) : null;
  }

  private Failure failure(Dispatch dispatch) {
    if (stuck != null) {
      return stuck.failure();
    }
    if (exiting != null) {
      Failure told = exiting.failure();
      return new Failure(
          phaseOf(dispatch, told.phase()),
          told.type(),
          told.message() + ", and its worker JVM " + end.words(),
          null,
          told.frames(),
          told.trace(),
          end.dossier());
    }
    String words = silent ? "gave no answer and was killed" : end.words();
    return Failure.of(
            phaseOf(dispatch, Failure.Phase.PROCESS),
            "worker ended",
            "the worker JVM " + words + place(dispatch))
        .withDossier(end.dossier());
  }

  private static String place(Dispatch dispatch) {
    CaseRecord current = dispatch.current;
    Failure.Phase phase = dispatch.phase;
    if (current != null) {
      return " while it ran " + current.id.text();
    }
    String where =
        phase == null || phase == Failure.Phase.BODY ? "between two tests" : "in " + phase.label();
    return " " + where + " of " + dispatch.job.slot().className();
  }

  /** What stops a suite before its first test is shared by all of its tests. */
  private static Failure.Phase phaseOf(Dispatch dispatch, Failure.Phase otherwise) {
    Failure.Phase phase = dispatch.current == null ? dispatch.phase : null;
    return phase != null && isBeforeFirstTest(phase) ? phase : otherwise;
  }

  private static boolean isBeforeFirstTest(Failure.@Nullable Phase phase) {
    return phase == Failure.Phase.LOAD || phase == Failure.Phase.SUITE_SETUP;
  }

  /** What a case printed before its worker died. */
  private CapturedOutput outputOf(CaseRecord record, Dispatch dispatch) {
    return words
        .filter(spoken -> isOf(dispatch, spoken))
        .filter(spoken -> spoken.ref().isCase() && dispatch.record(spoken.ref()) == record)
        .map(LastWords.Spoken::output)
        .orElse(CapturedOutput.NONE);
  }

  /** What the suite's own code printed belongs to no case, so it goes with the reason. */
  private Failure withLastWords(Dispatch dispatch, Failure failure) {
    if (stuck != null || words.isEmpty() || !isOf(dispatch, words.get())) {
      return failure;
    }
    CapturedOutput output = words.get().output();
    String text = (output.stdout() + output.stderr()).strip();
    return text.isEmpty()
        ? failure
        : failure.withDossier(("Last output:\n" + text + "\n\n" + failure.dossier()).strip());
  }

  private static boolean isOf(Dispatch dispatch, LastWords.Spoken spoken) {
    return spoken.ref().suite() == dispatch.number();
  }

  /** The suite is to blame, and what is left of it is tried again, but not for ever. */
  private static void blameNoCase(Dispatch dispatch, Failure failure, Ledger ledger) {
    SuiteSlot slot = dispatch.job.slot();
    slot.unexplainedDeaths++;
    ledger.add(Problem.error(slot.className(), failure.message() + ".", failure.dossier()));
    if (slot.unexplainedDeaths >= UNEXPLAINED) {
      ledger.broken(slot, failure);
    }
  }
}
