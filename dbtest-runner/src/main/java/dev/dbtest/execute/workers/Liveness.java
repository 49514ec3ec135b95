package dev.dbtest.execute.workers;

/** Whether a worker is still responding. Used by its lane and by whoever watches all lanes. */
final class Liveness {

  private volatile long answerBy = Long.MAX_VALUE;
  private volatile boolean silent;

  /** The worker must report something new by the given time. */
  void expectBy(long nanos) {
    answerBy = nanos;
  }

  /** Nothing is expected of the worker until it is asked for something again. */
  void expectNothing() {
    answerBy = Long.MAX_VALUE;
  }

  /** Whether the worker should have reported by now; if so, the answer is no longer waited for. */
  boolean isOverdue(long now) {
    if (now <= answerBy) {
      return false;
    }
    answerBy = Long.MAX_VALUE;
    silent = true;
    return true;
  }

  /** Stops waiting for the worker, though it did not report what it is doing. */
  void giveUp() {
    silent = true;
  }

  /** Whether the worker failed to answer. */
  boolean isSilent() {
    return silent;
  }
}
