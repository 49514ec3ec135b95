package dev.dbtest.worker.failure;

import dev.dbtest.model.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes throwables as {@link Failure}s. */
public final class Failures {

  private static final int MAX_MESSAGE = 64 << 10;
  private static final int MAX_FRAMES = 100;
  private static final int MAX_CAUSES = 10;

  private final UserCode userCode;
  private final Witness witness;

  /**
   * Describes what is thrown.
   *
   * @param userCode says which frames are the project's own code
   * @param witness is shown what was described
   */
  public Failures(UserCode userCode, Witness witness) {
    this.userCode = userCode;
    this.witness = witness;
  }

  /** Describes what was thrown. Never throws, short of an {@link OutOfMemoryError}. */
  public Failure of(Failure.Phase phase, Throwable thrown) {
    String message = ThrowableFacts.message(thrown);
    String trace = StackTraceText.of(thrown, userCode);
    witness.saw(trace, thrown);
    return new Failure(
        phase,
        thrown.getClass().getName(),
        Cut.to(MAX_MESSAGE, message),
        ComparedValues.of(thrown, message),
        framesOf(thrown),
        trace,
        AccessHint.of(thrown));
  }

  /**
   * Where it was thrown; if none of the project's own code is there, as in an initialiser that
   * failed, where its cause was.
   */
  private List<Failure.Frame> framesOf(Throwable thrown) {
    List<Failure.Frame> first = frames(ThrowableFacts.frames(thrown));
    List<Failure.Frame> frames = first;
    Throwable cause = thrown;
    for (int depth = 0; depth < MAX_CAUSES && !hasUserCode(frames); depth++) {
      cause = ThrowableFacts.cause(cause);
      if (cause == null) {
        return first;
      }
      frames = frames(ThrowableFacts.frames(cause));
    }
    return hasUserCode(frames) ? frames : first;
  }

  private static boolean hasUserCode(List<Failure.Frame> frames) {
    for (Failure.Frame frame : frames) {
      if (frame.user()) {
        return true;
      }
    }
    return false;
  }

  /** Describes what was thrown, with words before its message. */
  public Failure of(Failure.Phase phase, Throwable thrown, String words) {
    Failure failure = of(phase, thrown);
    return new Failure(
        phase,
        failure.type(),
        failure.message().isEmpty() ? words : words + ": " + failure.message(),
        failure.comparison(),
        failure.frames(),
        failure.trace(),
        failure.dossier());
  }

  /** A failure that dbtest itself detected, with its cause. */
  public Failure own(Failure.Phase phase, String type, String message, @Nullable Throwable cause) {
    return cause == null
        ? Failure.of(phase, type, message)
        : new Failure(
            phase,
            type,
            message,
            null,
            frames(ThrowableFacts.frames(cause)),
            type + ": " + message + "\nCaused by: " + StackTraceText.of(cause, userCode),
            "");
  }

  /** A failure that dbtest itself detected, at the place where a thread was. */
  public Failure at(Failure.Phase phase, String type, String message, StackTraceElement[] stack) {
    StringBuilder trace = new StringBuilder(type).append(": ").append(message).append('\n');
    for (StackTraceElement frame : stack) {
      trace.append("\tat ").append(frame).append('\n');
    }
    return new Failure(phase, type, message, null, frames(stack), trace.toString(), "");
  }

  private List<Failure.Frame> frames(StackTraceElement[] stack) {
    int count = Math.min(stack.length, MAX_FRAMES);
    List<Failure.Frame> frames = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StackTraceElement frame = stack[i];
      frames.add(
          new Failure.Frame(
              frame.getClassName(),
              frame.getMethodName(),
              frame.getFileName(),
              frame.getLineNumber(),
              userCode.contains(frame)));
    }
    return frames;
  }
}
