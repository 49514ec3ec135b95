package dev.dbtest.cli.process;

import dev.dbtest.project.BuildListener;
import java.io.PrintStream;

/** Shows on a terminal that a build is running, and wipes the line afterwards. */
public final class BuildNotice implements BuildListener {

  private static final String WIPE = "\r\u001b[K";

  private final PrintStream terminal;

  /** Shows the notice on the given terminal. */
  public BuildNotice(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void buildStarted(String command) {
    terminal.print("Compiling what changed: " + command);
    terminal.flush();
  }

  @Override
  public void buildEnded() {
    terminal.print(WIPE);
    terminal.flush();
  }
}
