package dev.dbtest.project;

/** Hears of builds, which can take seconds. */
public interface BuildListener {

  /** Hears nothing. */
  BuildListener SILENT = new BuildListener() {};

  /**
   * A build begins.
   *
   * @param command the command line, for showing it
   */
  default void buildStarted(String command) {}

  /** The build ended, well or badly. */
  default void buildEnded() {}
}
