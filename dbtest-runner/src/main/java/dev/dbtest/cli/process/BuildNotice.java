package dev.dbtest.cli.process;

import dev.dbtest.project.BuildListener;
import java.io.PrintStream;

/**
 * Shows on a terminal that a build is running, and wipes the line afterwards. What is worth knowing
 * about a build is said anywhere.
 */
public final class BuildNotice implements BuildListener {

  private static final String WIPE = "\r\u001b[K";

  private final PrintStream stream;
  private final boolean terminal;

  /**
   * Shows the notice on a stream.
   *
   * @param terminal whether somebody watches it, on a terminal that can wipe a line
   */
  public BuildNotice(PrintStream stream, boolean terminal) {
    this.stream = stream;
    this.terminal = terminal;
  }

  @Override
  public void buildStarted(String command) {
    show("Compiling what changed: " + command);
  }

  @Override
  public void buildEnded() {
    show(WIPE);
  }

  @Override
  public void noted(String line) {
    stream.println(line);
    stream.flush();
  }

  private void show(String text) {
    if (terminal) {
      stream.print(text);
      stream.flush();
    }
  }
}
