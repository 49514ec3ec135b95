package dev.dbtest.run;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.filter.Selection;
import dev.dbtest.history.CaseHistory;
import dev.dbtest.history.CaseHistoryFile;
import dev.dbtest.history.CaseMemory;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import dev.dbtest.journal.JournalHeader;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CommandState;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.RunResult;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.project.Project;
import dev.dbtest.shard.queue.SharedQueue;
import dev.dbtest.waiver.Quarantine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One run, from its request to its answer. The answer can be reported before the session is closed,
 * since closing may have to wait for workers to end.
 */
public final class RunSession implements AutoCloseable {

  private final RunContext context;
  private final RunRequest request;
  private final QuarantinePlace quarantine;
  private final SuiteStart suites;
  private boolean complete;

  /** Prepares to answer a request. */
  public RunSession(RunContext context, RunRequest request) {
    this.context = context;
    this.request = request;
    this.quarantine = new QuarantinePlace(request.store());
    this.suites = new SuiteStart(request.suites(), first(request), context, quarantine);
  }

  private static CaseKind first(RunRequest request) {
    return request.inventory().filter().kinds().contains(CaseKind.UNIT)
        ? CaseKind.UNIT
        : CaseKind.INTEGRATION;
  }

  /**
   * Runs what was asked for. To be called only once.
   *
   * @param observer hears how the run goes
   * @param cancellation ends the run early; the result says that it was interrupted
   */
  public RunAnswer run(RunObserver observer, Cancellation cancellation) {
    try {
      Inventory inventory = new InventoryTaker(context).take(request.inventory(), suites);
      return run(inventory, observer, cancellation);
    } catch (RefusedException e) {
      return e.refusal();
    }
  }

  /** What would be run. Nothing is, and nothing is remembered. */
  public InventoryAnswer preview() {
    try {
      Inventory inventory = new InventoryTaker(context).take(request.inventory(), ProjectUse.NONE);
      KnownBaseline.require(request.benchmarks().options().baseline(), inventory.selection());
      OtherBuilds.require(request, inventory);
      return request.shard().isEmpty() ? inventory : partOf(inventory, request.shard().get());
    } catch (RefusedException e) {
      return e.refusal();
    }
  }

  private Inventory partOf(Inventory inventory, ShardWish wish) {
    Selection selection = inventory.selection();
    SuitePlan tests = SuitePlan.of(selection.suites(), selection.rows());
    return ShardPart.of(wish, selection, tests).of(inventory);
  }

  private FinishedRun run(Inventory all, RunObserver observer, Cancellation cancellation)
      throws RefusedException {
    KnownBaseline.require(request.benchmarks().options().baseline(), all.selection());
    OtherBuilds.require(request, all);
    Project project = all.project();
    Quarantine listed =
        request.suites().isPresent() ? quarantine.read(project, context.clock()) : Quarantine.NONE;
    CaseMemory memory = memory(project.stateDirectory());
    // Reading it costs time, which runs that do not need it should not spend.
    CaseHistory history = asksForHistory() ? recall(memory) : CaseHistory.NONE;
    VanishedTests vanished =
        new VanishedTests(all.suites(), request.inventory().project().project() == null);
    List<String> gone =
        isOnlyFailed() && request.inventory().filter().takesAll()
            ? vanished.in(history)
            : List.of();
    try (RunJournal journal = journal(project.stateDirectory())) {
      SuitePlan whole =
          SuitePlanning.of(
              all.selection(), request.suites(), history, journal.header().seed(), !gone.isEmpty());
      SuitePlan plan = whole;
      Inventory inventory = all;
      QueuedSuites queued = null;
      if (request.shard().isPresent()) {
        ShardPart part = ShardPart.of(request.shard().get(), all.selection(), whole);
        if (request.shard().get().queue().isPresent()) {
          SharedQueue queue = SharedQueues.join(request.shard().get(), part.plan());
          part = part.with(SharedQueues.taken(queue));
          queued = new QueuedSuites(queue, part, whole);
        }
        plan = part.of(whole);
        inventory = part.of(all);
        observer.shares(part, project);
      }
      Inventory told = inventory.withProblems(VanishedTests.problems(gone));
      PreparedRun prepared =
          PreparedRun.of(request, told, history, rest(plan, told, journal), listed);
      if (prepared.hasBenchmarks() && !observer.agrees(prepared.cost())) {
        throw RefusedException.because(Refusal.Reason.TOO_COSTLY);
      }
      if (prepared.hasBenchmarks()) {
        prepared = prepared.with(OtherBuilds.built(context, request, inventory));
      }
      if (!listed.isEmpty()) {
        observer.putsUpWith(listed);
      }
      RunListener listener = observer.begins();
      context.life().enter(CommandState.EXECUTING);
      SpareTime spareTime =
          SpareTime.begin(context.background(), memory, prepared.hasTests() || queued != null);
      Execution execution = new Execution(context, prepared, suites, queued, journal, cancellation);
      RunResult result = execution.run(listener, spareTime);
      Set<String> unproven = execution.unproven(whole, result.tests());
      if (!result.tests().isEmpty() || !gone.isEmpty() || !unproven.isEmpty()) {
        spareTime.remember(
            result.tests(),
            whole.partialTests(),
            unproven,
            request.inventory().filter().takesAll() ? vanished : null,
            observer);
      }
      complete = cancellation.reason().isEmpty();
      PublishedFiles.deleteOld(project, context.clock());
      return new FinishedRun(
          result,
          project.stateDirectory(),
          project.root(),
          listed,
          queued != null && queued.failure() != null);
    }
  }

  /** Makes later runs start faster, once the results of this one are out. */
  public void prepareNextRun() {
    if (complete) {
      suites.prepareNextRun();
    }
  }

  /** Of a plan, what is still to be run; the plan itself goes into the journal. */
  private ResumedTests rest(SuitePlan plan, Inventory inventory, RunJournal journal)
      throws RefusedException {
    Supplier<RunPlanned> planned =
        new Supplier<>() {
          @Override
          public RunPlanned get() {
            return RunPlans.of(inventory, plan, request.suites());
          }
        };
    // A run that is refused must leave no plan in the journal of another.
    ResumedTests rest =
        request.resume()
            ? resumed(plan, planned.get(), inventory, journal)
            : ResumedTests.none(plan);
    journal.plan(planned, context.background());
    return rest;
  }

  private static ResumedTests resumed(
      SuitePlan plan, RunPlanned now, Inventory inventory, RunJournal journal)
      throws RefusedException {
    ResumedTests rest = ResumedTests.of(plan, now, inventory.suites(), journal.earlier());
    if (rest.leavesMore() && !EarlierRun.of(journal.earlier()).shares(now)) {
      throw new RefusedException(
          Refusal.Reason.RESUMES_ANOTHER, journal.header().command(), List.of());
    }
    return rest;
  }

  private boolean isOnlyFailed() {
    return request.suites().isPresent() && request.suites().get().onlyFailed();
  }

  private boolean asksForHistory() {
    return request.suites().isPresent() && request.suites().get().asksForHistory();
  }

  /**
   * A run that is resumed tells by itself what was found out before; without tests, nobody asks.
   */
  private CaseMemory memory(Path stateDirectory) {
    Path file = stateDirectory.resolve("tests.bin");
    return new CaseMemory(
        new CaseHistoryFile(file),
        request.resume() || request.suites().isEmpty()
            ? CaseMemory.Supplement.NONE
            : KilledRuns.since(RunJournal.directory(stateDirectory), file));
  }

  /** Whoever wants an order does without; whoever wants what failed must know what did. */
  private CaseHistory recall(CaseMemory memory) throws RefusedException {
    if (!isOnlyFailed()) {
      return memory.recallIfPossible();
    }
    try {
      return memory.recall();
    } catch (IOException e) {
      throw RefusedException.because(
          Refusal.Reason.HISTORY_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private RunJournal journal(Path stateDirectory) throws RefusedException {
    if (request.resume()) {
      return RunJournal.resume(stateDirectory);
    }
    Instant started = context.clock().instant();
    return RunJournal.begin(
        stateDirectory,
        new JournalHeader(
            RunId.of(started, request.seed()), request.seed(), started, request.commandLine()));
  }

  /** Ends the workers of the run. */
  @Override
  public void close() {
    suites.close();
  }
}
