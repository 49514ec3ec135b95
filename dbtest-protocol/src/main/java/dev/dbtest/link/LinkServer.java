package dev.dbtest.link;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Where one child of the front JVM calls back. Lets in only the caller that shows the token. */
public sealed interface LinkServer extends Closeable permits PipeServer, SocketServer {

  /** Name of the pipe from the front to the child. */
  String ORDERS = "orders";

  /** Name of the pipe from the child to the front. */
  String REPORTS = "reports";

  /**
   * Listens at a port of the loopback address.
   *
   * @param token what the child must show; random, so that no other local user can guess it
   * @throws IOException if no port is free
   */
  static LinkServer overSocket(String token) throws IOException {
    return new SocketServer(token);
  }

  /**
   * Listens at two named pipes.
   *
   * @param directory an absolute path; it holds the pipes {@link #ORDERS} and {@link #REPORTS} and
   *     nothing else, and only this user can look into it. It is deleted when the child has called,
   *     or when the server is closed.
   * @param token what the child must show
   * @throws IOException if the pipes cannot be opened
   */
  static LinkServer overPipes(Path directory, String token) throws IOException {
    return new PipeServer(directory, token);
  }

  /** A token that nobody can guess. */
  static String newToken() {
    byte[] random = new byte[16];
    // What SecureRandom reads by default where there is such a file, without its start-up, which
    // would be a tenth of what a short run does before its first test.
    Path kernel = Path.of("/dev/urandom");
    try (InputStream source = Files.newInputStream(kernel)) {
      if (source.readNBytes(random, 0, random.length) < random.length) {
        throw new EOFException(kernel + " has an end");
      }
    } catch (IOException e) {
      new SecureRandom().nextBytes(random);
    }
    return HexFormat.of().formatHex(random);
  }

  /** What {@link Link#connect} needs to find this server. */
  String address();

  /** The token to hand to the child. */
  String token();

  /**
   * Waits a while for the child. Callers without the token are turned away.
   *
   * @param patience how long to wait; callers poll, so that they can see a child that died
   *     meanwhile
   * @return the line, or nothing if the child has not called yet
   * @throws IOException if listening failed
   */
  Optional<Link> accept(Duration patience) throws IOException;

  /** Stops listening; lines that were accepted stay open. */
  @Override
  void close() throws IOException;
}
