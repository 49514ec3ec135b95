package dev.dbtest.worker;

import dev.dbtest.worker.capture.OutputSink;
import dev.dbtest.worker.failure.Witness;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of somebody else's, with the standard streams that it had before. What prints on ours
 * without being code under test prints on those: the host itself, while it deals with reports, and
 * whoever keeps our streams for longer than the worker lives, such as loggers.
 */
final class HostStreams implements Premises {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final InputStream in = System.in;
  private final Witness witness;
  private volatile @Nullable Thread host;
  private volatile boolean over;

  HostStreams(Witness witness) {
    this.witness = witness;
  }

  /** What this thread prints is none of the code under test. */
  void isHost(Thread thread) {
    host = thread;
  }

  /** Puts the streams back. */
  void restore() {
    over = true;
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }

  @Override
  public OutputSink around(OutputSink scopes) {
    return new OutputSink() {
      @Override
      public void printed(boolean stderr, byte[] bytes, int offset, int length) {
        if (over || Thread.currentThread() == host) {
          (stderr ? err : out).write(bytes, offset, length);
        } else {
          scopes.printed(stderr, bytes, offset, length);
        }
      }

      @Override
      public void closed(boolean stderr) {
        if (!over && Thread.currentThread() != host) {
          scopes.closed(stderr);
        }
      }
    };
  }

  @Override
  public Witness witness() {
    return witness;
  }

  @Override
  public boolean isKilled() {
    return false;
  }

  @Override
  public String fateOfWhatDoesNotEnd() {
    return "Its thread was left behind";
  }
}
