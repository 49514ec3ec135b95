package dev.dbtest.worker;

import dev.dbtest.worker.capture.CaptureStream;
import dev.dbtest.worker.capture.OutputSink;
import java.io.InputStream;

/** Takes the place of standard output, error and input. */
final class Streams {

  private final CaptureStream out;
  private final CaptureStream err;

  Streams(OutputSink sink) {
    this.out = new CaptureStream(false, sink);
    this.err = new CaptureStream(true, sink);
  }

  /** Installs the streams, if code under test replaced them. */
  void install() {
    if (System.out != out) {
      System.setOut(out);
    }
    if (System.err != err) {
      System.setErr(err);
    }
  }

  /** Closes standard input, so that readers see its end. */
  void closeInput() {
    System.setIn(InputStream.nullInputStream());
  }
}
