package dev.dbtest.jmh.host;

/**
 * The loop that JMH generates around a benchmark, around no benchmark at all. A benchmark that is
 * as fast as this has no body left.
 */
final class EmptyBenchmark {

  private EmptyBenchmark() {}

  /**
   * Runs the loop.
   *
   * @param control ends it
   * @return nanoseconds that one turn takes
   */
  static double nanosPerTurn(Control control) {
    long operations = 0;
    long start = System.nanoTime();
    do {
      operations++;
    } while (!control.done);
    return (System.nanoTime() - start) / (double) operations;
  }

  /** Ends the loop from another thread. */
  static final class Control {
    volatile boolean done;
  }
}
