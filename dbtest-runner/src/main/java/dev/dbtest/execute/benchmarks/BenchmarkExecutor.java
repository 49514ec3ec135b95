package dev.dbtest.execute.benchmarks;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.ComparisonSet;
import dev.dbtest.plan.benchmarks.ForkSchedule;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the benchmark cases of a plan. For use by one thread.
 *
 * <p>Forks run one at a time, since a second one would disturb the first. A case whose fork fails
 * is an error at once and gets no further fork; all others go on.
 */
public final class BenchmarkExecutor {

  private final Forks forks;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final ForkLedger ledger;
  private final Stopping stopping;
  private final Looks looks;

  private final Map<CaseId, CaseRun> runs = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private int position;

  /**
   * Runs benchmarks.
   *
   * @param forks runs single forks
   * @param listener told what happens
   * @param cancellation ends the run early; what was measured is kept
   * @param ledger remembers forks that ended
   * @param stopping when enough is measured
   * @param statistics does the computations; may be shared
   */
  public BenchmarkExecutor(
      Forks forks,
      RunListener listener,
      Cancellation cancellation,
      ForkLedger ledger,
      StoppingOptions stopping,
      Statistics statistics) {
    this.forks = forks;
    this.listener = listener;
    this.cancellation = cancellation;
    this.ledger = ledger;
    Sufficiency sufficiency = new Sufficiency(statistics, stopping);
    this.stopping =
        new Stopping(
            sufficiency,
            stopping.budget(),
            stopping.spends(),
            new ConfirmationStage(sufficiency, stopping.confirm()));
    this.looks = new Looks(sufficiency, listener);
  }

  /**
   * Runs the plan.
   *
   * @param seed decides the order of forks
   * @return one result for each case, in the order of the plan
   */
  public List<BenchmarkResult> run(BenchmarkPlan plan, long seed) {
    for (BenchmarkCase planned : plan.cases()) {
      runs.put(planned.id(), new CaseRun(planned, listener));
    }
    ForkSchedule schedule = new ForkSchedule(seed);
    List<SetRun> sets = new ArrayList<>();
    for (ComparisonSet set : plan.comparisonSets()) {
      sets.add(new SetRun(set, runs));
    }
    looks.begin(sets);
    int round = 0;
    for (List<Block> blocks = next(sets);
        !blocks.isEmpty() && !cancellation.isRequested();
        blocks = next(sets)) {
      round++;
      runRound(blocks, schedule, round);
    }
    return finish();
  }

  private List<Block> next(List<SetRun> sets) {
    List<Block> blocks = stopping.next(sets);
    if (Stopping.isPastFewest(sets)) {
      looks.decided(sets, blocks);
      RunEvent.FurtherForks ahead = stopping.ahead(sets);
      if (ahead != null && !blocks.isEmpty() && blocks.get(0).stage() == ForkKey.Stage.FIRST) {
        listener.on(ahead);
      }
    }
    return blocks;
  }

  private void runRound(List<Block> blocks, ForkSchedule schedule, int round) {
    Map<ComparisonSet, Block> bySet = new LinkedHashMap<>();
    blocks.forEach(block -> bySet.put(block.set().set(), block));
    for (ComparisonSet set : schedule.round(List.copyOf(bySet.keySet()), round)) {
      Block block = bySet.get(set);
      if (block != null) {
        runBlock(block, schedule);
      }
    }
  }

  private void runBlock(Block block, ForkSchedule schedule) {
    int number = block.set().nextBlock(block.stage());
    Map<CaseId, Integer> repetitions = new HashMap<>();
    for (BenchmarkCase planned :
        schedule.block(block.set().set(), block.members(), block.stage().label(), number)) {
      CaseRun run = runs.get(planned.id());
      if (run != null && run.isAlive() && !cancellation.isRequested()) {
        int repetition = repetitions.merge(planned.id(), 1, Integer::sum);
        runFork(run, block, new ForkKey(planned.id(), block.stage(), number, repetition));
      }
    }
    looks.after(block);
  }

  private void runFork(CaseRun run, Block block, ForkKey key) {
    BenchmarkCase planned = run.planned();
    BenchmarkSettings settings = block.settings().apply(planned);
    position++;
    Optional<ForkEnd> known = ledger.find(key);
    ForkEnd end;
    if (known.isPresent()) {
      end = known.get();
      run.replay(settings);
    } else {
      run.forkStarts();
      end = forks.run(planned, settings, key.block(), position, run);
    }
    if (end instanceof ForkEnd.Measured measured) {
      if (known.isEmpty()) {
        ledger.measured(key, measured);
      }
      run.measured(block.stage(), settings, measured.fork());
      measured.notes().forEach(note -> note(planned, note));
    } else if (end instanceof ForkEnd.Failed failed) {
      if (known.isEmpty()) {
        ledger.failed(key, failed.failure());
      }
      run.failed(failed.failure());
    }
  }

  /** Reports a note once, however many forks it applies to. */
  private void note(BenchmarkCase planned, String note) {
    String subject = planned.id().withoutRow().text();
    if (notes.add(subject + note)) {
      listener.on(new RunEvent.ProblemFound(Problem.warning(subject, note, "")));
    }
  }

  private List<BenchmarkResult> finish() {
    String cancelled = cancellation.reason().orElse(null);
    List<BenchmarkResult> results = new ArrayList<>();
    for (CaseRun run : runs.values()) {
      results.add(run.finish(cancelled));
    }
    return results;
  }
}
