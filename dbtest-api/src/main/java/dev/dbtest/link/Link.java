package dev.dbtest.link;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * One end of the line between the front JVM and a child. Any thread may send; one thread receives.
 */
public final class Link implements Closeable {

  /** Type of the first frame a child sends; its payload is the token that the front gave it. */
  static final int HELLO = 255;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final Object sending = new Object();

  Link(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
  }

  /**
   * Connects a child to its front.
   *
   * @param port the front's port on the loopback address
   * @param token what the front gave the child to show
   * @throws IOException if nobody listens there
   */
  public static Link connect(int port, String token) throws IOException {
    Link link = new Link(new Socket(InetAddress.getLoopbackAddress(), port));
    link.send(new Frame(HELLO, new PayloadWriter().text(token).toBytes()));
    return link;
  }

  /**
   * Sends a frame at once.
   *
   * @throws IOException if the other end is gone
   */
  public void send(Frame frame) throws IOException {
    synchronized (sending) {
      frame.writeTo(out);
      out.flush();
    }
  }

  /**
   * Sends a frame with the next one that is sent at once, or with {@link #flush}.
   *
   * @throws IOException if the other end is gone
   */
  public void sendLater(Frame frame) throws IOException {
    synchronized (sending) {
      frame.writeTo(out);
    }
  }

  /**
   * Sends what waits.
   *
   * @throws IOException if the other end is gone
   */
  public void flush() throws IOException {
    synchronized (sending) {
      out.flush();
    }
  }

  /**
   * Waits for the next frame.
   *
   * @return the frame, or nothing if the other end closed the line
   * @throws IOException if the line broke
   * @throws MalformedFrameException if what came is no frame
   */
  public Optional<Frame> receive() throws IOException {
    return Frame.readFrom(in);
  }

  /** Closes the line; the other end sees its end. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
