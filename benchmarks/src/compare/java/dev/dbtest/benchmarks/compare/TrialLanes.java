package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works through the batches of a trial in one or more lanes. A lane runs one command at a time; two
 * lanes should have processors of their own.
 */
final class TrialLanes {

  private final List<Map<Harness, TrialJudge>> lanes;
  private final TrialLog log;
  private final Consumer<List<TrialOutcome>> progress;

  /**
   * Prepares lanes.
   *
   * @param lanes the judges of each lane
   * @param progress hears of each batch that is done, on the threads of the lanes
   */
  TrialLanes(
      List<Map<Harness, TrialJudge>> lanes, TrialLog log, Consumer<List<TrialOutcome>> progress) {
    this.lanes =
        lanes.stream().map(judges -> (Map<Harness, TrialJudge>) new EnumMap<>(judges)).toList();
    this.log = log;
    this.progress = progress;
  }

  /**
   * Runs all batches.
   *
   * @throws IllegalStateException if a command fails; what the lanes finished until then is logged
   */
  void run(Collection<List<TrialKey>> batches) throws InterruptedException {
    Queue<List<TrialKey>> queue = new ConcurrentLinkedQueue<>(batches);
    ExecutorService threads = Executors.newFixedThreadPool(lanes.size());
    try {
      List<Future<Void>> ends = new ArrayList<>();
      for (Map<Harness, TrialJudge> judges : lanes) {
        ends.add(threads.submit(lane(judges, queue)));
      }
      for (Future<Void> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      queue.clear();
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }

  private Callable<Void> lane(Map<Harness, TrialJudge> judges, Queue<List<TrialKey>> queue) {
    return () -> {
      for (List<TrialKey> batch = queue.poll(); batch != null; batch = queue.poll()) {
        judge(judges, batch);
      }
      return null;
    };
  }

  private void judge(Map<Harness, TrialJudge> judges, List<TrialKey> batch)
      throws IOException, InterruptedException {
    TrialJudge judge = judges.get(batch.get(0).harness());
    if (judge == null) {
      throw new IllegalStateException("nobody judges " + batch);
    }
    List<TrialOutcome> outcomes = judge.judge(batch);
    log.add(outcomes);
    progress.accept(outcomes);
  }
}
