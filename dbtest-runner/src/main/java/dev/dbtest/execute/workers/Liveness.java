package dev.dbtest.execute.workers;

/** Whether a worker still says something. Used by its lane and by whoever watches all lanes. */
final class Liveness {

  private volatile long answerBy = Long.MAX_VALUE;
  private volatile boolean silent;

  /** The worker has to say something new by then. */
  void expectBy(long nanos) {
    answerBy = nanos;
  }

  /** Nothing is waited for. */
  void expectNothing() {
    answerBy = Long.MAX_VALUE;
  }

  /** Whether the worker should have said something; asked once, it is no longer waited for. */
  boolean isOverdue(long now) {
    if (now <= answerBy) {
      return false;
    }
    answerBy = Long.MAX_VALUE;
    silent = true;
    return true;
  }

  /** Nobody waits for the worker any more, though it did not say what it does. */
  void giveUp() {
    silent = true;
  }

  /** Whether it gave no answer. */
  boolean isSilent() {
    return silent;
  }
}
