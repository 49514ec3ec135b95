package dev.dbtest.worker.failure;

/**
 * Is shown what was thrown before only its description is left. For those in the same JVM who have
 * a use for the exception itself.
 */
public interface Witness {

  /** Looks away. */
  Witness NONE =
      new Witness() {
        @Override
        public void saw(String trace, Throwable thrown) {}
      };

  /**
   * Something was thrown and has been described.
   *
   * @param trace the very text that is the trace of its description, by which it is known again
   * @param thrown what was thrown
   */
  void saw(String trace, Throwable thrown);
}
