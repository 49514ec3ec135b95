package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import java.util.List;

/** How a fork ended. */
public sealed interface ForkEnd {

  /**
   * The fork measured everything it was to measure.
   *
   * @param fork what it measured
   * @param notes what the reader should know, one sentence each
   */
  record Measured(Fork fork, List<String> notes) implements ForkEnd {

    /** Copies the notes. */
    public Measured {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The fork failed.
   *
   * @param failure why
   */
  record Failed(Failure failure) implements ForkEnd {}

  /** The fork was ended early, since whoever watched it had seen enough. */
  record Stopped() implements ForkEnd {}

  /** The run was ended before the fork was done. */
  record Cancelled() implements ForkEnd {}
}
