package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.worker.capture.HeadTail;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one case, or to a suite's own code: its output, and the failures of its threads.
 * Threads keep the scope in which they were started.
 */
final class CaseScope {

  /** How many bytes are kept of what a case prints after its end. */
  private static final int LATE_LIMIT = 16 << 10;

  private final CaseRef ref;
  private int limit;
  private @Nullable HeadTail stdout;
  private @Nullable HeadTail stderr;
  private @Nullable Failure stray;
  private boolean closed;

  CaseScope(CaseRef ref, int outputLimit) {
    this.ref = ref;
    // Each of the two streams may fill half of it.
    this.limit = outputLimit / 2;
  }

  CaseRef ref() {
    return ref;
  }

  synchronized void print(boolean error, byte[] bytes, int offset, int length) {
    HeadTail kept = error ? stderr : stdout;
    if (kept == null) {
      kept = new HeadTail(limit);
      if (error) {
        stderr = kept;
      } else {
        stdout = kept;
      }
    }
    kept.write(bytes, offset, length);
  }

  /** What was printed since the last call. */
  synchronized CapturedOutput takeOutput() {
    if (stdout == null && stderr == null) {
      return CapturedOutput.NONE;
    }
    CapturedOutput output = output(stdout, stderr);
    stdout = null;
    stderr = null;
    return output;
  }

  /** The last of what was printed so far, for a dossier. */
  synchronized String lastOutput() {
    CapturedOutput output = output(stdout, stderr);
    String text = output.stdout() + output.stderr();
    return text.length() <= 2000 ? text : "[…] " + text.substring(text.length() - 2000);
  }

  private static CapturedOutput output(@Nullable HeadTail out, @Nullable HeadTail error) {
    return new CapturedOutput(
        out == null ? "" : out.text(),
        error == null ? "" : error.text(),
        (out == null ? 0 : out.dropped()) + (error == null ? 0 : error.dropped()));
  }

  /**
   * Notes what a thread of the case did wrong; the first one counts.
   *
   * @return whether anybody will ask for it; nobody does once the case has ended
   */
  synchronized boolean addStray(Failure failure) {
    if (closed) {
      return false;
    }
    if (stray == null) {
      stray = failure;
    }
    return true;
  }

  /** What a thread of the case did wrong since the last call, if anything. */
  synchronized @Nullable Failure takeStray() {
    Failure found = stray;
    stray = null;
    return found;
  }

  /**
   * The case has ended; what its threads do from now on is late.
   *
   * @return what a thread did wrong since the last call of {@link #takeStray}; usually nothing
   */
  synchronized @Nullable Failure close() {
    closed = true;
    limit = LATE_LIMIT;
    return takeStray();
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
