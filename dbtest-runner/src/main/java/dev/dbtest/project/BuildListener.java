package dev.dbtest.project;

/** Listens to builds, which can take seconds. */
public interface BuildListener {

  /** Ignores all builds. */
  BuildListener SILENT = new BuildListener() {};

  /**
   * A build begins.
   *
   * @param command the command line, for showing it
   */
  default void buildStarted(String command) {}

  /** The build ended, whether or not it succeeded. */
  default void buildEnded() {}

  /**
   * Something about the choice of the build that is worth knowing.
   *
   * @param line one line, without its end
   */
  default void noted(String line) {}
}
