package dev.dbtest.execute.workers;

import dev.dbtest.link.worker.WorkerOrder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes suites from the queue and has them run by one worker after another. */
final class Lane implements Runnable {

  private final SuiteRunState run;
  private volatile @Nullable WorkerShift shift;
  private boolean gaveUp;

  Lane(SuiteRunState run) {
    this.run = run;
  }

  @Override
  public void run() {
    try {
      for (SuiteJob job = run.queue().take(); job != null; job = run.queue().take()) {
        serveSafely(job);
        if (gaveUp) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      endShift();
    }
  }

  /** Serves a suite such that a bug of ours does not look like a test that does not exist. */
  private void serveSafely(SuiteJob job) {
    try {
      serve(job);
    } catch (RuntimeException e) {
      WorkerShift broken = shift;
      shift = null;
      // Of several that were sent ahead, the worker was busy with the first.
      SuiteJob blamed = job;
      if (broken != null) {
        broken.kill();
        blamed = broken.firstOr(job);
      }
      run.internalError(blamed, e);
      if (broken != null) {
        broken.abandon(blamed);
      }
      run.queue().done(blamed);
    }
  }

  /** Runs a suite, and others after it that the same worker can run. */
  private void serve(SuiteJob job) {
    WorkerShift present = shiftFor(job);
    if (present == null) {
      if (!gaveUp) {
        run.queue().done(job);
      }
      return;
    }
    present.order(job);
    boolean exclusive = job.needsOwnProcess();
    while (present.isBusy()) {
      if (!exclusive) {
        present.fillWindow();
      }
      if (!present.hear()) {
        present.bury();
        shift = null;
        return;
      }
    }
    if (exclusive || present.isDone()) {
      endShift();
    }
  }

  /** A worker that can run a suite; {@code null} if there is none, which has then been recorded. */
  private @Nullable WorkerShift shiftFor(SuiteJob job) {
    WorkerShift old = shift;
    if (old != null && old.suits(job)) {
      return old;
    }
    endShift();
    try {
      WorkerShift begun = new WorkerShift(run, run.startWorker(job.pool()));
      shift = begun;
      if (run.cancelled().isPresent()) {
        // It became ready while all others were being killed.
        begun.kill();
      }
      return begun;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      gaveUp = run.goesOnWithout(this, job, reason);
      if (!gaveUp) {
        run.cannotStart(job, reason);
      }
      return null;
    }
  }

  private void endShift() {
    WorkerShift old = shift;
    shift = null;
    if (old != null) {
      old.end();
    }
  }

  /** Kills the worker if it should have answered long ago. */
  void checkAnswer(long now) {
    WorkerShift present = shift;
    if (present != null) {
      present.checkAnswer(now);
    }
  }

  /** Sends the worker an order that is not about running its suites. */
  void tell(WorkerOrder order) {
    WorkerShift present = shift;
    if (present != null) {
      present.tell(order);
    }
  }

  /** Kills a worker that, at the end of the run's time, did not report what it was doing. */
  void giveUp() {
    WorkerShift present = shift;
    if (present != null) {
      present.giveUp();
    }
  }

  /** Kills the worker, because the run ends. */
  void kill() {
    WorkerShift present = shift;
    if (present != null) {
      present.kill();
    }
  }
}
