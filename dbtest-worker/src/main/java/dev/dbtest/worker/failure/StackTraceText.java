package dev.dbtest.worker.failure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stack trace in the form that Java developers and their tools know, within limits: cyclic
 * causes end, endless recursion is cut in the middle, and what called the test is left out.
 */
final class StackTraceText {

  private static final int MAX_TEXT = 128 << 10;
  private static final int MAX_MESSAGE = 16 << 10;
  private static final int FIRST_FRAMES = 200;
  private static final int LAST_FRAMES = 50;
  private static final int MAX_NESTING = 50;
  private static final String RUNNER = "dev.dbtest.worker.";

  /** Fewer frames of a library may be of use to someone. */
  private static final int MANY_FRAMES = 25;

  private final StringBuilder text = new StringBuilder(1024);
  private final Set<Throwable> written = Collections.newSetFromMap(new IdentityHashMap<>());

  private final UserCode userCode;

  private StackTraceText(UserCode userCode) {
    this.userCode = userCode;
  }

  static String of(Throwable thrown, UserCode userCode) {
    StackTraceText trace = new StackTraceText(userCode);
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
    int whole = frames.length - common;
    int end = common > 0 ? whole : endOfTest(frames);
    for (int i = 0; i < end; i++) {
      if (i == FIRST_FRAMES && end > FIRST_FRAMES + LAST_FRAMES) {
        int next = end - LAST_FRAMES;
        text.append(indent).append("\t... ").append(next - i).append(" frames left out\n");
        i = next;
      }
      text.append(indent).append("\tat ").append(frames[i]).append('\n');
    }
    if (end < whole) {
      text.append(indent).append("\t... ").append(whole - end);
      text.append(whole - end == 1 ? " frame" : " frames").append(" of the runner\n");
    }
    if (common > 0) {
      text.append(indent).append("\t... ").append(common).append(" more\n");
    }
  }

  /**
   * Where the frames end that the project's code and what it calls have to do with. Below come
   * those of the runner and of the framework that called the test.
   */
  private int endOfTest(StackTraceElement[] frames) {
    for (int i = frames.length - 1; i >= 0; i--) {
      if (userCode.contains(frames[i])) {
        return isCalledByRunner(frames, i + 1) ? i + 1 : frames.length;
      }
    }
    // Nothing of the project is there. What comes first tells most.
    return isCalledByRunner(frames, 0) ? Math.min(MANY_FRAMES, frames.length) : frames.length;
  }

  /** Tests are called by reflection. */
  private static boolean isCalledByRunner(StackTraceElement[] frames, int from) {
    if (frames.length - from > MANY_FRAMES
        || (from > 0 && from < frames.length && isReflection(frames[from].getClassName()))) {
      return true;
    }
    for (int i = from; i < frames.length; i++) {
      if (frames[i].getClassName().startsWith(RUNNER)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReflection(String className) {
    return className.startsWith("java.lang.reflect.")
        || className.startsWith("jdk.internal.reflect.")
        || className.startsWith("java.lang.invoke.");
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
