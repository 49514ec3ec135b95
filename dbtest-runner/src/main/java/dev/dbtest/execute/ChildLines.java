package dev.dbtest.execute;

import dev.dbtest.link.LinkServer;
import dev.dbtest.state.PrivateFiles;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines to child JVMs: over named pipes where the system has them, over a socket
 * elsewhere.
 *
 * <p>Java cannot make a named pipe, so a system command does, which takes ten milliseconds. The
 * launcher script has one pair made while the JVM of the front starts; it serves as the first line.
 * All methods may be called from any thread.
 */
public final class ChildLines {

  private @Nullable Path pair;

  private ChildLines(@Nullable Path pair) {
    this.pair = pair;
  }

  /** Makes all lines itself, with no pair of pipes to begin with. */
  public static ChildLines create() {
    return new ChildLines(null);
  }

  /**
   * Begins with a pair of pipes that exists already.
   *
   * @param pair directory with the pipes, if there are any. Other commands know it too; the first
   *     one to claim it gets it.
   */
  public static ChildLines beginningWith(Optional<Path> pair) {
    return new ChildLines(pair.orElse(null));
  }

  /**
   * A line for one child.
   *
   * @throws IOException if neither pipes nor a socket are available
   */
  public LinkServer next() throws IOException {
    String token = LinkServer.newToken();
    Optional<Path> pipes = claim();
    if (pipes.isEmpty()) {
      pipes = make();
    }
    return pipes.isPresent()
        ? LinkServer.overPipes(pipes.get(), token)
        : LinkServer.overSocket(token);
  }

  /** Claims the existing pair by giving it a name that nobody else knows. */
  private synchronized Optional<Path> claim() {
    Path there = pair;
    pair = null;
    if (there == null || !Files.exists(there.resolve(LinkServer.REPORTS))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Files.move(there, there.resolveSibling("line-" + Long.toHexString(System.nanoTime()))));
    } catch (IOException e) {
      // Another command was faster.
      return Optional.empty();
    }
  }

  private static Optional<Path> make() throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return Optional.empty();
    }
    Path directory = PrivateFiles.createDirectory();
    Path orders = directory.resolve(LinkServer.ORDERS);
    Path reports = directory.resolve(LinkServer.REPORTS);
    ProcessBuilder command =
        new ProcessBuilder("mkfifo", orders.toString(), reports.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    try {
      if (command.start().waitFor() == 0) {
        return Optional.of(directory);
      }
    } catch (IOException e) {
      // The system has no such command.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(orders);
    Files.deleteIfExists(reports);
    Files.delete(directory);
    return Optional.empty();
  }
}
