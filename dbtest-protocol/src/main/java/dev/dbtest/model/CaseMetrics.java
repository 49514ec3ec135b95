package dev.dbtest.model;

import java.util.List;

/**
 * What the worker saw when a test ended.
 *
 * @param threads live threads in the worker; 0 if not known
 * @param heapBytes heap in use in the worker, in bytes; 0 if not known
 * @param leakedThreads names of threads that the test started and left running
 */
public record CaseMetrics(int threads, long heapBytes, List<String> leakedThreads) {

  /** The metrics of a case that was not run. */
  public static final CaseMetrics NONE = new CaseMetrics(0, 0, List.of());

  /** Copies the names. */
  public CaseMetrics {
    leakedThreads = List.copyOf(leakedThreads);
  }
}
