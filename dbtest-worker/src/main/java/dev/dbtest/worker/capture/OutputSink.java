package dev.dbtest.worker.capture;

/** Decides whose output a piece of output is. */
public interface OutputSink {

  /**
   * Takes what the calling thread prints.
   *
   * @param stderr whether on standard error
   * @param bytes holds it; its content changes after the call
   * @param offset where it starts
   * @param length how many bytes
   */
  void printed(boolean stderr, byte[] bytes, int offset, int length);

  /** Notes that the calling thread tried to close one of the streams. */
  void closed(boolean stderr);
}
