package dev.dbtest.jmh.host;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The fork's process and those it started. JMH keeps the process to itself, so it is found among
 * the host's children.
 */
final class ForkProcesses {

  private static final long DUMP_MILLIS = 1_000;
  private static final long END_MILLIS = 200;
  private static final int ROUNDS = 3;

  private final Set<ProcessHandle> forks = new LinkedHashSet<>();
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  /** Remembers the fork, which has just called back. */
  synchronized void noteFork() {
    ProcessHandle.current().children().forEach(forks::add);
    seen.addAll(forks);
  }

  /** Forgets the last fork, and kills what it left behind. */
  synchronized void afterFork() {
    kill();
    forks.clear();
    seen.clear();
  }

  /**
   * Makes the fork print the stacks of its threads to its standard output, where JMH reads them.
   * Waits a while, since a fork that cannot reach a safepoint prints nothing.
   *
   * @param printed tells whether the dump has arrived
   */
  void dumpThreads(BooleanSupplier printed) {
    Set<ProcessHandle> targets;
    synchronized (this) {
      targets = Set.copyOf(forks);
    }
    for (ProcessHandle fork : targets) {
      try {
        // The only way to get a dump without a JDK tool or an agent in the fork.
        new ProcessBuilder("kill", "-QUIT", Long.toString(fork.pid())).start().waitFor();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DUMP_MILLIS);
        while (!printed.getAsBoolean() && System.nanoTime() < end) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
      } catch (IOException e) {
        // Systems without kill have no dump.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Kills every process below the host; several times, since a process may be forking. */
  synchronized void kill() {
    for (int round = 0; round < ROUNDS; round++) {
      look();
      if (seen.isEmpty()) {
        return;
      }
      seen.forEach(ProcessHandle::destroyForcibly);
      awaitEnds();
    }
  }

  private void look() {
    ProcessHandle.current().descendants().forEach(seen::add);
    for (ProcessHandle known : Set.copyOf(seen)) {
      known.descendants().forEach(seen::add);
    }
    seen.removeIf(process -> !process.isAlive());
  }

  private void awaitEnds() {
    CompletableFuture<?>[] ends =
        seen.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(END_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The next round tries again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
