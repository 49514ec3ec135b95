package dev.dbtest.junit;

import dev.dbtest.model.Failure;
import dev.dbtest.worker.failure.Witness;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exception behind a description, for launchers, which show exceptions. Where there is
 * none, or where it does not tell what dbtest says, it makes one.
 */
final class Thrown implements Witness {

  private final IdentityHashMap<String, Throwable> byTrace = new IdentityHashMap<>();

  @Override
  public synchronized void saw(String trace, Throwable thrown) {
    byTrace.put(trace, thrown);
  }

  /** What was seen so far will not be asked for any more. */
  synchronized void forget() {
    byTrace.clear();
  }

  /** The exception for a test that FAILED: an assertion error, by which launchers know it. */
  Throwable ofFailed(Failure failure) {
    Throwable seen = seen(failure);
    return seen instanceof AssertionError && saysAll(failure, seen)
        ? withDossier(seen, failure)
        : new TestFailure(text(failure, seen), cause(seen), stack(failure));
  }

  /** The exception for a test that ended as ERROR: no assertion error, even if one was thrown. */
  Throwable ofErrored(Failure failure) {
    Throwable seen = seen(failure);
    return seen != null && !(seen instanceof AssertionError) && saysAll(failure, seen)
        ? withDossier(seen, failure)
        : new TestError(text(failure, seen), cause(seen), stack(failure));
  }

  private synchronized @Nullable Throwable seen(Failure failure) {
    return byTrace.get(failure.trace());
  }

  private static boolean saysAll(Failure failure, Throwable seen) {
    try {
      String message = seen.getLocalizedMessage();
      return failure.message().equals(message == null ? "" : message);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** What cannot even be asked for its text is of no use to a launcher. */
  private static @Nullable Throwable cause(@Nullable Throwable seen) {
    try {
      return String.valueOf(seen).isEmpty() ? null : seen;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Throwable withDossier(Throwable seen, Failure failure) {
    String dossier = failure.dossier();
    if (!dossier.isEmpty() && !isSaid(dossier, seen)) {
      seen.addSuppressed(new MoreToSay(dossier));
    }
    return seen;
  }

  /** One exception may be the reason of all tests of a suite. */
  private static boolean isSaid(String dossier, Throwable seen) {
    for (Throwable each : seen.getSuppressed()) {
      if (each instanceof MoreToSay && dossier.equals(each.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private static String text(Failure failure, @Nullable Throwable seen) {
    StringBuilder text = new StringBuilder();
    if (failure.message().isEmpty() || (seen == null && failure.type().indexOf('.') > 0)) {
      text.append(failure.type());
      text.append(failure.message().isEmpty() ? "" : ": ");
    }
    text.append(failure.message());
    if (!failure.dossier().isEmpty()) {
      text.append("\n\n").append(failure.dossier());
    }
    return text.toString();
  }

  private static StackTraceElement[] stack(Failure failure) {
    List<Failure.Frame> frames = failure.frames();
    StackTraceElement[] stack = new StackTraceElement[frames.size()];
    for (int i = 0; i < stack.length; i++) {
      Failure.Frame frame = frames.get(i);
      stack[i] =
          new StackTraceElement(frame.className(), frame.method(), frame.file(), frame.line());
    }
    return stack;
  }
}
