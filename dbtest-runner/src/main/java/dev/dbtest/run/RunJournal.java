package dev.dbtest.run;

import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.benchmarks.ForkLedger;
import dev.dbtest.execute.benchmarks.JournalLedger;
import dev.dbtest.journal.Journal;
import dev.dbtest.journal.JournalContent;
import dev.dbtest.journal.JournalDirectory;
import dev.dbtest.journal.JournalEntry;
import dev.dbtest.journal.JournalException;
import dev.dbtest.journal.JournalHeader;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what a run has finished, so that it can be resumed, whatever ended it. A journal that
 * cannot be written is a warning, not the end of the run.
 */
final class RunJournal implements RunListener, AutoCloseable {

  /** How many journals of earlier runs are kept. */
  private static final int KEPT = 10;

  private final JournalDirectory directory;
  private final JournalHeader header;
  private final List<JournalEntry> earlier;
  private final List<Problem> problems = new ArrayList<>();
  private final List<JournalEntry> waiting = new ArrayList<>();
  private @Nullable Journal journal;
  private @Nullable Supplier<JournalEntry.RunPlanned> plan;
  private boolean broken;

  private RunJournal(
      JournalDirectory directory,
      JournalHeader header,
      List<JournalEntry> earlier,
      @Nullable Journal journal) {
    this.directory = directory;
    this.header = header;
    this.earlier = List.copyOf(earlier);
    this.journal = journal;
  }

  /** The journal of a new run. */
  static RunJournal begin(Path stateDirectory, JournalHeader header) {
    JournalDirectory directory = directory(stateDirectory);
    try {
      Journal journal = Journal.create(directory.fileOf(header.runId()), header);
      return new RunJournal(directory, header, List.of(), journal);
    } catch (IOException e) {
      RunJournal none = new RunJournal(directory, header, List.of(), null);
      none.problems.add(unwritable(directory.path(), e));
      return none;
    }
  }

  /**
   * The journal of the run that was cut off last.
   *
   * @throws RefusedException if there is none, or it cannot be used
   */
  static RunJournal resume(Path stateDirectory) throws RefusedException {
    JournalDirectory directory = directory(stateDirectory);
    try {
      JournalDirectory.Unfinished unfinished =
          directory
              .unfinished()
              .orElseThrow(
                  () ->
                      new RefusedException(
                          Refusal.Reason.NOTHING_TO_RESUME,
                          directory.path().toString(),
                          List.of()));
      Path file = unfinished.file();
      JournalContent content = JournalContent.read(file);
      RunJournal journal =
          new RunJournal(
              directory, content.header(), content.entries(), Journal.resume(file, content));
      if (content.damaged()) {
        journal.problems.add(
            Problem.warning(
                file.toString(),
                "the journal was altered after it was written; what stands behind that place is lost.",
                "It runs again."));
      }
      for (JournalException reason : unfinished.passedOver()) {
        journal.problems.add(passedOver(file, reason));
      }
      return journal;
    } catch (IOException e) {
      throw RefusedException.because(
          Refusal.Reason.JOURNAL_UNUSABLE, String.valueOf(e.getMessage()));
    }
  }

  /** The header, which says which run the journal belongs to. */
  JournalHeader header() {
    return header;
  }

  /** What that run had finished before. */
  List<JournalEntry> earlier() {
    return earlier;
  }

  /**
   * Takes the plan of the run, which is put down before anything that comes of it, and in spare
   * time if possible.
   */
  synchronized void plan(Supplier<JournalEntry.RunPlanned> planned, Executor spareTime) {
    plan = planned;
    spareTime.execute(
        new Runnable() {
          @Override
          public void run() {
            putDownPlan();
          }
        });
  }

  private synchronized void putDownPlan() {
    if (plan != null) {
      append(List.of());
    }
  }

  @Override
  public synchronized void on(RunEvent event) {
    if (event instanceof RunEvent.TestFinished test) {
      waiting.add(new JournalEntry.TestFinished(test.result()));
    }
  }

  /**
   * Follows suites. What is wrong with one apart from its tests, such as a tear-down that fails, is
   * put down, since a run that goes on with this one does not run that suite again.
   *
   * @param next hears of everything first
   */
  RunListener ofSuites(RunListener next) {
    return new OfSuites(next);
  }

  private synchronized void found(Problem problem) {
    boolean ofThisStart =
        problem.subject().equals(SuiteRun.WORKER_JVM) || problem.subject().equals(SuiteRun.THE_RUN);
    if (problem.severity() == Problem.Severity.ERROR && !ofThisStart) {
      waiting.add(new JournalEntry.ProblemFound(problem));
    }
  }

  @Override
  public synchronized void caughtUp() {
    if (!waiting.isEmpty()) {
      append(waiting);
      waiting.clear();
    }
  }

  /**
   * The ledger that remembers forks in this journal.
   *
   * @param fingerprint what verdicts depend on
   * @throws RefusedException if the journal holds forks of something else
   */
  synchronized ForkLedger ledger(SortedMap<String, String> fingerprint) throws RefusedException {
    if (journal == null) {
      return ForkLedger.NONE;
    }
    putDownPlan();
    try {
      return JournalLedger.open(journal, earlier, fingerprint, this::broke);
    } catch (JournalException e) {
      throw RefusedException.because(
          Refusal.Reason.JOURNAL_UNUSABLE, String.valueOf(e.getMessage()));
    }
  }

  /** Notes that the run is complete, with nothing left to resume. */
  synchronized void finish() {
    caughtUp();
    append(List.of(new JournalEntry.RunFinished()));
  }

  /** What went wrong with the journal. */
  synchronized List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public synchronized void close() {
    caughtUp();
    putDownPlan();
    try {
      if (journal != null) {
        journal.close();
      }
      directory.prune(KEPT);
    } catch (IOException e) {
      // Old journals stay a while longer; nothing of this run is lost.
    }
  }

  private void append(List<JournalEntry> entries) {
    if (journal == null || broken) {
      return;
    }
    Supplier<JournalEntry.RunPlanned> due = plan;
    plan = null;
    try {
      if (due != null) {
        journal.append(due.get());
      }
      journal.append(entries);
    } catch (IOException e) {
      broke(unwritable(journal.file(), e));
    }
  }

  /**
   * Nothing more is written after a failure: a reader could not tell what is missing in between.
   */
  private synchronized void broke(Problem problem) {
    broken = true;
    problems.add(problem);
  }

  /** Where the journals of a project are. */
  static JournalDirectory directory(Path stateDirectory) {
    return new JournalDirectory(stateDirectory.resolve("journal"));
  }

  private static Problem passedOver(Path file, JournalException reason) {
    return Problem.warning(
        file.toString(),
        "this run is continued, and a later one is not: " + reason.getMessage(),
        "");
  }

  private static Problem unwritable(Path path, IOException cause) {
    return Problem.warning(
        path.toString(),
        "the journal cannot be written (" + cause.getMessage() + "), so --resume will not work.",
        "Free space there, or let dbtest write to it.");
  }

  /** Passes everything on, and puts down what is found wrong. */
  private final class OfSuites implements RunListener {

    private final RunListener next;

    OfSuites(RunListener next) {
      this.next = next;
    }

    @Override
    public void on(RunEvent event) {
      if (event instanceof RunEvent.ProblemFound found) {
        found(found.problem());
      }
      next.on(event);
    }

    @Override
    public void caughtUp() {
      next.caughtUp();
    }
  }
}
