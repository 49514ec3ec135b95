package dev.dbtest.cli.process;

import dev.dbtest.leftovers.Front;
import dev.dbtest.leftovers.MarkedProcesses;
import java.nio.file.Path;

/** Ends this process and all that it has started, at once and without a report. */
public final class SuddenEnd implements Runnable {

  @Override
  public void run() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    // What a test has put into a session of its own is nobody's descendant any more.
    Path proc = Path.of("/proc");
    Front.ofThisProcess(proc)
        .map(new MarkedProcesses(proc)::of)
        .ifPresent(left -> left.forEach(ProcessHandle::destroyForcibly));
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
  }
}
