package dev.dbtest.worker.capture;

/** Decides who a piece of output belongs to. */
public interface OutputSink {

  /**
   * Takes what the calling thread prints.
   *
   * @param stderr whether on standard error
   * @param bytes the output; its content changes after the call
   * @param offset where it starts
   * @param length how many bytes
   */
  void printed(boolean stderr, byte[] bytes, int offset, int length);

  /** Notes that the calling thread tried to close one of the streams. */
  void closed(boolean stderr);
}
