package dev.dbtest.link;

/** A frame does not follow the protocol; the other side is broken or is not ours. */
public final class MalformedFrameException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong with the frame. */
  public MalformedFrameException(String message) {
    super(message);
  }

  /** What is wrong with the frame, and what showed it. */
  public MalformedFrameException(String message, Throwable cause) {
    super(message, cause);
  }
}
