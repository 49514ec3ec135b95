package dev.dbtest.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for a child at a port of the loopback address. Works on every system; where there are named
 * pipes, a child starts faster with those.
 */
final class SocketServer implements LinkServer {

  private static final int HELLO_MILLIS = 5_000;

  private final ServerSocket server;
  private final String token;

  SocketServer(String token) throws IOException {
    this.server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
    this.token = token;
  }

  /** Whether it is the address of a socket: the number of its port. */
  static boolean isAddress(String address) {
    return Character.isDigit(address.charAt(0));
  }

  /** The line of a child, which has not shown its token yet. */
  static Link connect(String address) throws IOException {
    return over(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address)));
  }

  @Override
  public String address() {
    return Integer.toString(server.getLocalPort());
  }

  @Override
  public String token() {
    return token;
  }

  @Override
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
      Link link = over(caller);
      if (link.shows(token)) {
        caller.setSoTimeout(0);
        return Optional.of(link);
      }
    } catch (IOException | MalformedFrameException e) {
      // A stranger that hangs up or sends nonsense is not a reason to stop waiting for the child.
    }
    caller.close();
    return Optional.empty();
  }

  /** Closing either stream of a socket closes the socket. */
  private static Link over(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return new Link(socket.getInputStream(), socket.getOutputStream());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
