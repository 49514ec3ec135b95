package dev.dbtest.execute.benchmarks;

import dev.dbtest.journal.Journal;
import dev.dbtest.journal.JournalEntry;
import dev.dbtest.journal.JournalException;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;
import dev.dbtest.model.ScoreClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers forks in the journal of the run. */
public final class JournalLedger implements ForkLedger {

  private final Journal journal;
  private final Consumer<Problem> problems;
  private final Map<ForkKey, ForkEnd> known = new HashMap<>();
  private final Map<CaseId, ScoreClock> clocks = new HashMap<>();
  private @Nullable SortedMap<String, String> machine;
  private @Nullable ForkKey last;
  private boolean broken;

  private JournalLedger(Journal journal, Consumer<Problem> problems) {
    this.journal = journal;
    this.problems = problems;
  }

  /**
   * Remembers forks from now on.
   *
   * @param journal where to
   * @param earlier what the journal contained when the run began; empty for a new one
   * @param fingerprint what the verdicts depend on, see {@link RunFingerprint}
   * @param problems told once if the journal cannot be written; the run goes on without it
   * @throws JournalException if the forks that the journal holds are those of another plan
   */
  public static JournalLedger open(
      Journal journal,
      List<JournalEntry> earlier,
      SortedMap<String, String> fingerprint,
      Consumer<Problem> problems)
      throws JournalException {
    JournalLedger ledger = new JournalLedger(journal, problems);
    boolean planned = false;
    for (JournalEntry entry : earlier) {
      if (entry instanceof JournalEntry.BenchmarksPlanned plan) {
        planned = true;
        requireSame(journal, plan.differencesFrom(fingerprint));
      } else {
        ledger.read(entry);
      }
    }
    if (!planned) {
      ledger.append(List.of(new JournalEntry.BenchmarksPlanned(fingerprint)));
    }
    return ledger;
  }

  private void read(JournalEntry entry) {
    if (entry instanceof JournalEntry.ForkMeasured measured) {
      last = nextKey(measured.id(), measured.stage(), measured.fork().block());
      known.put(last, new ForkEnd.Measured(measured.fork(), List.of()));
    } else if (entry instanceof JournalEntry.ProblemFound found) {
      note(found.problem());
    } else if (entry instanceof JournalEntry.ForkFailed failed) {
      known.put(
          nextKey(failed.id(), failed.stage(), failed.block()),
          new ForkEnd.Failed(failed.failure()));
    } else if (entry instanceof JournalEntry.ClockDecided decided) {
      clocks.put(decided.id(), decided.clock());
    } else if (entry instanceof JournalEntry.MachineMeasured begun && machine == null) {
      machine = begun.facts();
    }
  }

  /** Notes of a fork stand behind it. What is wrong with a suite is never a warning. */
  private void note(Problem note) {
    if (note.severity() == Problem.Severity.WARNING
        && last != null
        && known.get(last) instanceof ForkEnd.Measured measured) {
      List<String> notes = new ArrayList<>(measured.notes());
      notes.add(note.message());
      known.put(last, new ForkEnd.Measured(measured.fork(), notes));
    }
  }

  private static void requireSame(Journal journal, List<String> differences)
      throws JournalException {
    if (!differences.isEmpty()) {
      throw new JournalException(
          "the run in "
              + journal.file()
              + " cannot be continued: its "
              + String.join(" and ", differences)
              + " changed since, and forks of two different things must not be compared."
              + " Give the command and the build of then, or run again without --resume.");
    }
  }

  /** How many forks are known from the run that this one continues. */
  public int size() {
    return known.size();
  }

  @Override
  public Optional<ForkEnd> find(ForkKey key) {
    return Optional.ofNullable(known.get(key));
  }

  @Override
  public SortedMap<String, String> machine(SortedMap<String, String> facts) {
    if (machine == null) {
      machine = facts;
      append(List.of(new JournalEntry.MachineMeasured(facts)));
    }
    return machine;
  }

  @Override
  public Optional<ScoreClock> clock(CaseId id) {
    return Optional.ofNullable(clocks.get(id));
  }

  @Override
  public void decided(CaseId id, ScoreClock clock) {
    clocks.put(id, clock);
    append(List.of(new JournalEntry.ClockDecided(id, clock)));
  }

  @Override
  public void measured(ForkKey key, ForkEnd.Measured end) {
    List<JournalEntry> entries = new ArrayList<>();
    entries.add(new JournalEntry.ForkMeasured(key.id(), key.stage().label(), end.fork()));
    for (String note : end.notes()) {
      entries.add(new JournalEntry.ProblemFound(Problem.warning(key.id().text(), note, "")));
    }
    append(entries);
  }

  @Override
  public void failed(ForkKey key, Failure failure) {
    append(
        List.of(new JournalEntry.ForkFailed(key.id(), key.stage().label(), key.block(), failure)));
  }

  private void append(List<JournalEntry> entries) {
    if (broken) {
      return;
    }
    try {
      journal.append(entries);
    } catch (IOException e) {
      broken = true;
      problems.accept(
          Problem.warning(
              journal.file().toString(),
              "the journal cannot be written ("
                  + e.getMessage()
                  + "), so this run cannot be"
                  + " resumed if it is interrupted.",
              "Free space or choose another --project directory."));
    }
  }

  /** The key of a fork that the journal holds; a block's forks of a case are in their order. */
  private ForkKey nextKey(CaseId id, String label, int block) {
    ForkKey.Stage stage =
        label.equals(ForkKey.Stage.CONFIRMATION.label())
            ? ForkKey.Stage.CONFIRMATION
            : ForkKey.Stage.FIRST;
    ForkKey key = new ForkKey(id, stage, block, 1);
    while (known.containsKey(key)) {
      key = new ForkKey(id, stage, block, key.repetition() + 1);
    }
    return key;
  }
}
