package dev.dbtest.jmh.host;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Where output of the current fork goes. JMH writes what a fork prints to the host's own {@code
 * System.out} and {@code System.err}; this takes their place, so that nothing of it can reach the
 * console of the front by itself.
 */
final class ForkOutput {

  private volatile @Nullable ForkFormat present;

  /** A stream that can stand for {@code System.out} or {@code System.err}. */
  PrintStream stream(boolean stderr) {
    return new PrintStream(new Router(stderr), true, Charset.defaultCharset());
  }

  /** Sends output to this fork from now on; {@code null} drops it. */
  void sendTo(@Nullable ForkFormat fork) {
    present = fork;
  }

  private final class Router extends OutputStream {
    private final boolean stderr;

    Router(boolean stderr) {
      this.stderr = stderr;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      ForkFormat fork = present;
      if (fork != null) {
        fork.printed(stderr, bytes, offset, length);
      }
    }
  }
}
