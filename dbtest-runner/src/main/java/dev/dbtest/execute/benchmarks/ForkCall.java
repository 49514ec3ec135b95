package dev.dbtest.execute.benchmarks;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.link.RunningTime;
import dev.dbtest.link.host.HostCommand;
import dev.dbtest.link.host.HostMessage;
import dev.dbtest.model.Durations;
import dev.dbtest.model.Failure;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One fork as seen from the front: what the host is asked to do, and what happens if it is silent.
 */
final class ForkCall {

  /** How long a host may take to kill a fork. */
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);

  /** How often to check for a request to end while the host is silent. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private final HostConnection host;
  private final HostCommand.RunFork command;
  private final Duration silence;
  private final Cancellation cancellation;
  private final ForkWatch watch;
  private final LongSupplier nanoTime;
  private long deadline;
  private boolean killed;
  private boolean timedOut;
  private boolean stopped;

  ForkCall(
      HostConnection host,
      HostCommand.RunFork command,
      Duration silence,
      Cancellation cancellation,
      ForkWatch watch,
      LongSupplier nanoTime) {
    this.host = host;
    this.command = command;
    this.silence = silence;
    this.cancellation = cancellation;
    this.watch = watch;
    this.nanoTime = new RunningTime(nanoTime);
  }

  ForkEnd await() throws InterruptedException {
    host.send(command);
    allow(silence);
    while (true) {
      if (!killed && cancellation.isRequested()) {
        kill(false);
      }
      if (!killed && watch.hasSeenEnough()) {
        stopped = true;
        kill(false);
      }
      Duration left = Duration.ofNanos(deadline - nanoTime.getAsLong());
      if (left.isNegative() && killed) {
        // The host does not respond either: kill everything.
        host.close();
        return failed(Failure.of(Failure.Phase.PROCESS, "JMH host failed", "It hangs."));
      }
      if (left.isNegative()) {
        timedOut = true;
        kill(true);
      }
      HostConnection.Heard heard = host.await(left.compareTo(LOOK) < 0 ? left : LOOK);
      if (heard instanceof HostConnection.Gone) {
        return failed(hostEnded());
      }
      if (heard instanceof HostConnection.Said said) {
        if (said.message() instanceof HostMessage.ForkMeasured measured) {
          return new ForkEnd.Measured(measured.fork(), measured.notes());
        }
        if (said.message() instanceof HostMessage.ForkFailed failed) {
          return failed(failed.failure());
        }
        tell(said.message());
      }
    }
  }

  private void kill(boolean threadDump) {
    killed = true;
    host.send(new HostCommand.KillFork(command.position(), threadDump));
    allow(KILL_PATIENCE);
  }

  private void allow(Duration time) {
    deadline = nanoTime.getAsLong() + time.toNanos();
  }

  private ForkEnd failed(Failure failure) {
    if (cancellation.isRequested()) {
      return new ForkEnd.Cancelled();
    }
    if (stopped) {
      return new ForkEnd.Stopped();
    }
    return new ForkEnd.Failed(timedOut ? timeout().withDossier(failure.dossier()) : failure);
  }

  private Failure timeout() {
    return Failure.of(
        Failure.Phase.MEASUREMENT,
        "timeout",
        "No round began or ended for "
            + Durations.format(silence)
            + ", so the fork was killed. A benchmark that never ends does this, and one whose"
            + " single call takes that long; --fork-timeout allows more time.");
  }

  private Failure hostEnded() {
    return Failure.of(
        Failure.Phase.PROCESS,
        "JMH host failed",
        "The JMH host ended " + host.ending() + " The next fork gets a new one.");
  }

  private void tell(HostMessage message) {
    if (message instanceof HostMessage.RoundStarted started) {
      sign();
      watch.roundStarted(started.warmup(), started.number(), started.rounds());
    } else if (message instanceof HostMessage.RoundMeasured measured) {
      sign();
      watch.roundMeasured(measured.warmup(), measured.number(), measured.round());
    } else if (message instanceof HostMessage.Printed printed) {
      // Output is not a sign of progress: a benchmark that loops for ever may print for ever.
      watch.printed(printed.stderr(), printed.text());
    }
  }

  private void sign() {
    if (!killed) {
      allow(silence);
    }
  }
}
