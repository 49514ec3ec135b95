package dev.dbtest.link;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for a child at two named pipes. Opening one takes a few system calls, while the first
 * socket of a JVM loads a hundred classes and a configuration file.
 *
 * <p>Whoever opens one end of a named pipe waits for the other end, for ever if nobody comes. So
 * both sides first open each pipe for reading <em>and</em> writing, which waits for nothing, then
 * the end they need, and let go of the first as soon as the other side is there: from then on the
 * end of one process shows at the other.
 */
final class PipeServer implements LinkServer {

  private static final long FREQUENT_MILLIS = 1;
  private static final long RARE_MILLIS = 20;

  /** A JVM that has not called within this time is slow, or waits for a debugger. */
  private static final long RARE_AFTER_NANOS = 1_000_000_000;

  private final Path directory;
  private final String token;
  private final long start = System.nanoTime();
  private final RandomAccessFile bothEndsOfOrders;
  private final RandomAccessFile bothEndsOfReports;
  private final FileInputStream reports;
  private final FileOutputStream orders;
  private boolean done;

  PipeServer(Path directory, String token) throws IOException {
    this.directory = directory;
    this.token = token;
    this.bothEndsOfOrders = bothEnds(directory, ORDERS);
    this.bothEndsOfReports = bothEnds(directory, REPORTS);
    this.orders = new FileOutputStream(directory.resolve(ORDERS).toFile());
    this.reports = new FileInputStream(directory.resolve(REPORTS).toFile());
  }

  /** The line of a child, which has not shown its token yet. */
  @SuppressWarnings("try") // This only holds the pipe open.
  static Link connect(String address) throws IOException {
    Path directory = Path.of(address);
    try (RandomAccessFile orders = bothEnds(directory, ORDERS);
        RandomAccessFile reports = bothEnds(directory, REPORTS)) {
      Link link =
          new Link(
              new FileInputStream(directory.resolve(ORDERS).toFile()),
              new FileOutputStream(directory.resolve(REPORTS).toFile()));
      forget(directory);
      return link;
    }
  }

  private static RandomAccessFile bothEnds(Path directory, String name) throws IOException {
    return new RandomAccessFile(directory.resolve(name).toFile(), "rw");
  }

  @Override
  public String address() {
    return directory.toString();
  }

  @Override
  public String token() {
    return token;
  }

  @Override
  public Optional<Link> accept(Duration patience) throws IOException {
    long from = System.nanoTime();
    while (done || reports.available() == 0) {
      long now = System.nanoTime();
      if (now - from > patience.toNanos()) {
        return Optional.empty();
      }
      pause(now - start > RARE_AFTER_NANOS ? RARE_MILLIS : FREQUENT_MILLIS);
    }
    letGo();
    Link link = new Link(reports, orders);
    try {
      if (link.shows(token)) {
        return Optional.of(link);
      }
    } catch (IOException | MalformedFrameException e) {
      // It died while sending its first frame, or is not the child.
    }
    link.close();
    return Optional.empty();
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a child starts");
    }
  }

  /** Leaves the pipes to the two ends. */
  private void letGo() throws IOException {
    done = true;
    bothEndsOfOrders.close();
    bothEndsOfReports.close();
    forget(directory);
  }

  /** Takes the names of the pipes off the disk. The child does it too: the front may be gone. */
  private static void forget(Path directory) throws IOException {
    Files.deleteIfExists(directory.resolve(ORDERS));
    Files.deleteIfExists(directory.resolve(REPORTS));
    Files.deleteIfExists(directory);
  }

  @Override
  public void close() throws IOException {
    if (!done) {
      orders.close();
      reports.close();
      letGo();
    }
  }
}
