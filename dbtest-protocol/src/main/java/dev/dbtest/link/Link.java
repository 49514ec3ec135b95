package dev.dbtest.link;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * One end of the line between the front JVM and a child. Any thread may send; one thread receives.
 */
public final class Link implements Closeable {

  /** Type of the first frame a child sends; its payload is the token that the front gave it. */
  private static final int HELLO = 255;

  private final InputStream source;
  private final OutputStream target;
  private final DataInputStream in;
  private final OutputStream out;
  private final Object sending = new Object();

  /** A line over these two streams; both are closed with it. */
  Link(InputStream source, OutputStream target) {
    this.source = source;
    this.target = target;
    this.in = new DataInputStream(new BufferedInputStream(source, 1 << 16));
    this.out = new BufferedOutputStream(target, 1 << 16);
  }

  /**
   * Connects a child to its front.
   *
   * @param address what {@link LinkServer#address} said
   * @param token what the front gave the child to show
   * @throws IOException if nobody listens there
   */
  public static Link connect(String address, String token) throws IOException {
    Link link =
        SocketServer.isAddress(address)
            ? SocketServer.connect(address)
            : PipeServer.connect(address);
    link.send(new Frame(HELLO, new PayloadWriter().text(token).toBytes()));
    return link;
  }

  /** Whether the caller begins by sending this token. */
  boolean shows(String token) throws IOException {
    Optional<Frame> hello = receive();
    return hello.isPresent()
        && hello.get().type() == HELLO
        && MessageDigest.isEqual(
            hello.get().reader().text().getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
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
   * Queues a frame, to be sent with the next one that is sent at once, or by {@link #flush}.
   *
   * @throws IOException if the other end is gone
   */
  public void sendLater(Frame frame) throws IOException {
    synchronized (sending) {
      frame.writeTo(out);
    }
  }

  /**
   * Sends the frames that are waiting.
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
   * @return the frame; empty if the other end closed the line
   * @throws IOException if the line broke
   * @throws MalformedFrameException if what came is not a frame
   */
  public Optional<Frame> receive() throws IOException {
    return Frame.readFrom(in);
  }

  /** Closes the line, which the other end sees. */
  @Override
  public void close() throws IOException {
    // In this order: a thread of ours that reads ends when the other end does.
    try (source) {
      target.close();
    }
  }
}
