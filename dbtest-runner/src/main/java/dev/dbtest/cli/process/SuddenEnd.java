package dev.dbtest.cli.process;

/** Ends this process and all that it has started, at once and without a report. */
public final class SuddenEnd implements Runnable {

  @Override
  public void run() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
  }
}
