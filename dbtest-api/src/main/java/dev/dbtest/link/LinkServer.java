package dev.dbtest.link;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where one child of the front JVM calls back. Listens on the loopback address alone, and lets in
 * only the caller that shows the token.
 */
public final class LinkServer implements Closeable {

  private static final int HELLO_MILLIS = 5_000;
  private static final Path KERNEL_RANDOMNESS = Path.of("/dev/urandom");

  private final ServerSocket server;
  private final String token;

  private LinkServer(ServerSocket server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Starts to listen.
   *
   * @param token what the child must show; random, so that no other local user can guess it
   * @throws IOException if no port is free
   */
  public static LinkServer open(String token) throws IOException {
    return new LinkServer(new ServerSocket(0, 4, InetAddress.getLoopbackAddress()), token);
  }

  /** A token that nobody can guess. */
  public static String newToken() {
    byte[] random = new byte[16];
    // What SecureRandom reads by default where there is such a file, without its start-up, which
    // would be a tenth of what a short run does before its first test.
    try (InputStream source = Files.newInputStream(KERNEL_RANDOMNESS)) {
      if (source.readNBytes(random, 0, random.length) < random.length) {
        throw new EOFException(KERNEL_RANDOMNESS + " has an end");
      }
    } catch (IOException e) {
      new SecureRandom().nextBytes(random);
    }
    return HexFormat.of().formatHex(random);
  }

  /** The port to hand to the child. */
  public int port() {
    return server.getLocalPort();
  }

  /** The token to hand to the child. */
  public String token() {
    return token;
  }

  /**
   * Waits a while for the child. Callers without the token are turned away.
   *
   * @param patience how long to wait; callers poll, so that they can see a child that died
   *     meanwhile
   * @return the line, or nothing if the child has not called yet
   * @throws IOException if listening failed
   */
  public Optional<Link> accept(Duration patience) throws IOException {
    server.setSoTimeout((int) Math.max(1, patience.toMillis()));
    try {
      return greet(server.accept());
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    }
  }

  private Optional<Link> greet(Socket caller) throws IOException {
    try {
      caller.setSoTimeout(HELLO_MILLIS);
      Link link = new Link(caller);
      Optional<Frame> hello = link.receive();
      if (hello.isPresent() && isExpected(hello.get())) {
        caller.setSoTimeout(0);
        return Optional.of(link);
      }
    } catch (IOException | MalformedFrameException e) {
      // A stranger that hangs up or talks nonsense is no reason to stop waiting for the child.
    }
    caller.close();
    return Optional.empty();
  }

  private boolean isExpected(Frame hello) {
    return hello.type() == Link.HELLO
        && MessageDigest.isEqual(
            hello.reader().text().getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
  }

  /** Stops listening; lines that were accepted stay open. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
