package dev.dbtest.jmh.host;

import dev.dbtest.model.Failure;
import java.io.ObjectInputFilter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Guards the line between JMH and its fork, a port of the loopback address that every user of the
 * machine can connect to, and over which objects are sent.
 *
 * <p>JMH offers no way to check who connects. But before an object is made of what came, Java asks
 * a filter, which can look who is connected; and a second connection ends the thread that takes
 * them, which can be noticed.
 */
final class LineGuard implements ObjectInputFilter, Thread.UncaughtExceptionHandler {

  static final String DISTURBED = "line to the fork disturbed";

  /** More than any round has samples, and little enough for the memory of a host. */
  private static final long LONGEST_ARRAY = 4_000_000;

  /** What a fork prints comes as it was printed. */
  private static final long LONGEST_TEXT = 64 << 20;

  private static final int DEEPEST = 500;
  private static final long MILLIS_BETWEEN_LOOKS = 250;
  private static final String ACCEPTOR = "org.openjdk.jmh.runner.link.BinaryLinkServer$Acceptor";
  private static final String REMEDY =
      " Run again; if it happens again, find out what connects to ports of this machine.";

  private final LinePeers peers;
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
  private final AtomicReference<@Nullable String> refused = new AtomicReference<>();
  private volatile @Nullable Runnable onTrouble;

  LineGuard(LinePeers peers) {
    this.peers = peers;
  }

  /** From now on, nothing is made of what comes over lines unless a fork may send it. */
  void filter() {
    try {
      ObjectInputFilter.Config.setSerialFilter(this);
    } catch (IllegalStateException e) {
      // The environment names a filter of its own, which then holds.
    }
  }

  /** From now on, notices lines that somebody else took. */
  void watch() {
    Thread.setDefaultUncaughtExceptionHandler(this);
  }

  /**
   * A fork is about to be started.
   *
   * @param end called when its line is of no use any more, perhaps several times
   */
  void expectFork(Runnable end) {
    trouble.set(null);
    refused.set(null);
    onTrouble = end;
    Thread watch = new Thread(() -> watchUntilThere(end), "dbtest-line-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Looks for strangers until the fork has called: one that connects and says nothing takes the
   * line as well, and sends nothing that a filter could look at. Nothing is measured during this
   * time.
   */
  private void watchUntilThere(Runnable end) {
    try {
      while (onTrouble == end) {
        Optional<String> stranger = peers.stranger();
        if (stranger.isPresent() && onTrouble == end) {
          refuse(stranger.get());
          return;
        }
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The fork has called or has ended, so that nobody can take its place any more. */
  void expectNobody() {
    onTrouble = null;
  }

  /**
   * What was wrong with the line of the last fork.
   *
   * @param seen how the fork ended, by what JMH says
   * @return the failure with its cause, if that is to be found in the line
   */
  Failure explain(Failure seen) {
    String what = trouble.get();
    if (what != null) {
      return Failure.of(Failure.Phase.PROCESS, DISTURBED, what);
    }
    String type = refused.get();
    return type == null || !ForkFailures.saysNothing(seen)
        ? seen
        : Failure.of(
            Failure.Phase.PROCESS,
            DISTURBED,
            "The fork sent an object of "
                + type
                + ", which is none that JMH or a profiler sends as its result, so it was not read.");
  }

  @Override
  public Status checkInput(FilterInfo info) {
    if (info.references() <= 1) {
      // Once for each object that is sent: connections come and go.
      Optional<String> stranger = peers.stranger();
      if (stranger.isPresent()) {
        refuse(stranger.get());
        return Status.REJECTED;
      }
    }
    Class<?> type = info.serialClass();
    if (type == null) {
      return Status.UNDECIDED;
    }
    long longest = type == byte[].class ? LONGEST_TEXT : LONGEST_ARRAY;
    if (info.arrayLength() > longest || info.depth() > DEEPEST) {
      return Status.REJECTED;
    }
    if (AdmittedClasses.contain(type)) {
      return Status.ALLOWED;
    }
    refused.compareAndSet(null, type.getName());
    return Status.REJECTED;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (thread.getClass().getName().equals(ACCEPTOR)) {
      // Two have called, and only one of them is the fork. If that was there first, all is well.
      if (onTrouble != null) {
        disturbed(
            "Something other than the fork connected to the port at which JMH waits for it, so"
                + " that the fork found the line taken."
                + REMEDY);
      }
    } else {
      System.err.println("Exception in thread \"" + thread.getName() + "\"");
      thrown.printStackTrace();
    }
  }

  private void refuse(String stranger) {
    disturbed(
        "A process of another user of this machine (number "
            + stranger
            + ") connected to the port at which JMH waits for the fork, and was refused."
            + REMEDY);
  }

  private void disturbed(String what) {
    trouble.compareAndSet(null, what);
    Runnable end = onTrouble;
    if (end != null) {
      end.run();
    }
  }
}
