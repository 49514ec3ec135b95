package dev.dbtest.worker.failure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stack trace in the form that Java developers and their tools know, within limits: cyclic
 * causes end, endless recursion is cut in the middle.
 */
final class StackTraceText {

  private static final int MAX_TEXT = 128 << 10;
  private static final int MAX_MESSAGE = 16 << 10;
  private static final int FIRST_FRAMES = 200;
  private static final int LAST_FRAMES = 50;
  private static final int MAX_NESTING = 50;

  private final StringBuilder text = new StringBuilder(1024);
  private final Set<Throwable> written = Collections.newSetFromMap(new IdentityHashMap<>());

  private StackTraceText() {}

  static String of(Throwable thrown) {
    StackTraceText trace = new StackTraceText();
    trace.write(thrown, "", "", null, 0);
    return Cut.to(MAX_TEXT, trace.text.toString());
  }

  private void write(
      Throwable thrown,
      String indent,
      String caption,
      StackTraceElement @Nullable [] enclosing,
      int nesting) {
    text.append(indent).append(caption);
    if (!written.add(thrown)) {
      text.append("[see above: ").append(thrown.getClass().getName()).append("]\n");
      return;
    }
    text.append(thrown.getClass().getName());
    String message = ThrowableFacts.message(thrown);
    if (!message.isEmpty()) {
      text.append(": ").append(Cut.to(MAX_MESSAGE, message));
    }
    text.append('\n');
    if (nesting == MAX_NESTING || text.length() > MAX_TEXT) {
      text.append(indent).append("\t... deeper causes left out\n");
      return;
    }
    StackTraceElement[] frames = ThrowableFacts.frames(thrown);
    writeFrames(frames, indent, enclosing);
    for (Throwable suppressed : ThrowableFacts.suppressed(thrown)) {
      write(suppressed, indent + "\t", "Suppressed: ", frames, nesting + 1);
    }
    Throwable cause = ThrowableFacts.cause(thrown);
    if (cause != null) {
      write(cause, indent, "Caused by: ", frames, nesting + 1);
    }
  }

  private void writeFrames(
      StackTraceElement[] frames, String indent, StackTraceElement @Nullable [] enclosing) {
    int common = enclosing == null ? 0 : commonEnd(frames, enclosing);
    int end = frames.length - common;
    for (int i = 0; i < end; i++) {
      if (i == FIRST_FRAMES && end > FIRST_FRAMES + LAST_FRAMES) {
        int next = end - LAST_FRAMES;
        text.append(indent).append("\t... ").append(next - i).append(" frames left out\n");
        i = next;
      }
      text.append(indent).append("\tat ").append(frames[i]).append('\n');
    }
    if (common > 0) {
      text.append(indent).append("\t... ").append(common).append(" more\n");
    }
  }

  private static int commonEnd(StackTraceElement[] inner, StackTraceElement[] outer) {
    int common = 0;
    while (common < inner.length
        && common < outer.length
        && inner[inner.length - 1 - common].equals(outer[outer.length - 1 - common])) {
      common++;
    }
    return common;
  }
}
