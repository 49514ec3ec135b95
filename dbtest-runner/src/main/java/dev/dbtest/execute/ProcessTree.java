package dev.dbtest.execute;

import dev.dbtest.leftovers.MarkedProcesses;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process and those it started.
 *
 * <p>A process whose parent ends is handed to another parent and is no longer a descendant, so the
 * tree remembers every descendant it has ever seen. Process ids that have since been reused are not
 * a danger: a {@link ProcessHandle} compares the start time before it kills.
 */
final class ProcessTree {

  /**
   * Killing may race with forking; after this many rounds the root is killed, so that it stops
   * forking.
   */
  private static final int ROUNDS = 3;

  private static final long ROUND_MILLIS = 100;

  private final ProcessHandle root;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  /** Remembers the current descendants, and those of descendants seen before. */
  synchronized void look() {
    root.descendants().forEach(seen::add);
    for (ProcessHandle known : Set.copyOf(seen)) {
      known.descendants().forEach(seen::add);
    }
    seen.removeIf(process -> !process.isAlive());
  }

  /** Descendants that were alive at the last look. */
  synchronized Set<ProcessHandle> seen() {
    return Set.copyOf(seen);
  }

  /** Kills the descendants, then the root. The root is killed even if a descendant cannot be. */
  synchronized void kill() {
    if (seen.isEmpty() && !root.isAlive() && MarkedProcesses.ofThisSystem().canBeFound()) {
      // The system has handed its children to other parents, so looking through all processes would
      // find none.
      return;
    }
    for (int round = 0; round < ROUNDS; round++) {
      look();
      if (seen.isEmpty()) {
        break;
      }
      seen.forEach(ProcessHandle::destroyForcibly);
      awaitEnds();
    }
    root.destroyForcibly();
    look();
    seen.forEach(ProcessHandle::destroyForcibly);
  }

  private void awaitEnds() {
    CompletableFuture<?>[] ends =
        seen.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The next round tries again; nothing can be done about a process in uninterruptible sleep.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
