package dev.dbtest.execute.benchmarks;

import dev.dbtest.execute.ChildJvm;
import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.link.Frame;
import dev.dbtest.link.Link;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.host.HostCommand;
import dev.dbtest.link.host.HostMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running host and the messages that it sends. */
final class HostConnection implements AutoCloseable {

  private static final Duration EXIT_PATIENCE = Duration.ofSeconds(2);

  private final ChildJvm jvm;
  private final Link link;
  private final Path directory;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

  /**
   * Listens to a host.
   *
   * @param directory the host's own directory, deleted with the host
   */
  HostConnection(ChildJvm jvm, Link link, Path directory) {
    this.jvm = jvm;
    this.directory = directory;
    this.link = link;
    Thread reader = new Thread(this::read, "dbtest-host-" + jvm.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Sends a command; if the host is gone, {@link #await} will say so. */
  void send(HostCommand command) {
    try {
      link.send(command.frame());
    } catch (IOException e) {
      arrivals.add(new Arrival(null));
    }
  }

  /**
   * Waits for a message.
   *
   * @return the message, {@link Silence} if none came in that time, {@link Gone} if the host ended
   */
  Heard await(Duration patience) throws InterruptedException {
    Arrival arrival = arrivals.poll(Math.max(1, patience.toNanos()), TimeUnit.NANOSECONDS);
    if (arrival == null) {
      return new Silence();
    }
    if (arrival.message == null) {
      arrivals.add(arrival);
      return new Gone();
    }
    return new Said(arrival.message);
  }

  boolean isAlive() {
    return jvm.isAlive() && arrivals.stream().noneMatch(arrival -> arrival.message == null);
  }

  /** How the host ended, in words for the user. */
  String ending() {
    String how;
    try {
      var code = jvm.awaitExit(EXIT_PATIENCE);
      how = code.isPresent() ? "with exit code " + code.getAsInt() : "its line, but still runs";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      how = "unexpectedly";
    }
    String tail = jvm.outputTail().strip();
    return how + (tail.isEmpty() ? "." : ". It printed: " + tail);
  }

  /** Ends the host and everything below it. */
  @Override
  public void close() {
    jvm.noteDescendants();
    try {
      link.close();
      // When the line closes, the host ends its forks and itself.
      jvm.awaitExit(EXIT_PATIENCE);
    } catch (IOException e) {
      // Killed below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    jvm.close();
    // The fork of a host that was killed would go on measuring beside the next one.
    jvm.killOrphans();
    DeadFronts.delete(directory);
  }

  private void read() {
    try {
      for (Optional<Frame> frame = link.receive(); frame.isPresent(); frame = link.receive()) {
        arrivals.add(new Arrival(HostMessage.of(frame.get())));
      }
    } catch (IOException | MalformedFrameException e) {
      // A broken line means the end of the host as well.
    }
    arrivals.add(new Arrival(null));
  }

  /** What came from the host. */
  sealed interface Heard {}

  /** A message. */
  record Said(HostMessage message) implements Heard {}

  /** Nothing came in the time that was waited. */
  record Silence() implements Heard {}

  /** The end of the host. */
  record Gone() implements Heard {}

  private record Arrival(@Nullable HostMessage message) {}
}
