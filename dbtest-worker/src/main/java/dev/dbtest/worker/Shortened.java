package dev.dbtest.worker;

import dev.dbtest.model.CapturedOutput;
import dev.dbtest.worker.capture.HeadTail;
import java.nio.charset.StandardCharsets;

/** Shortens the output of tests that passed, which few will read. */
final class Shortened {

  private Shortened() {}

  /** The output, with at most {@code limit} bytes of text, half for each stream. */
  static CapturedOutput to(int limit, CapturedOutput output) {
    if (output.stdout().length() + output.stderr().length() <= limit / 4) {
      return output;
    }
    HeadTail out = copy(limit / 2, output.stdout());
    HeadTail err = copy(limit / 2, output.stderr());
    return new CapturedOutput(
        out.text(), err.text(), output.dropped() + out.dropped() + err.dropped());
  }

  private static HeadTail copy(int limit, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    HeadTail copy = new HeadTail(limit);
    copy.write(bytes, 0, bytes.length);
    return copy;
  }
}
