package dev.dbtest.jmh.host;

import dev.dbtest.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a printed stack trace. A fork prints the exception before it sends it, so the text is there
 * when the exception itself cannot be serialized.
 */
final class TraceText {

  private static final Pattern HEAD =
      Pattern.compile(
          "((?:[\\p{L}_$][\\p{L}\\p{N}_$]*\\.)+[\\p{L}_$][\\p{L}\\p{N}_$]*)(?:: (.*))?");
  private static final Pattern FRAME =
      Pattern.compile("\\s+at (?:[\\w.@-]*/)*([^()]+)\\.([^.()]+)\\(([^():]+)(?::(\\d+))?\\)");

  private TraceText() {}

  /** The first exception of the text, or nothing if there is none. */
  static Optional<Failure> firstFailure(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = HEAD.matcher(lines.get(i));
      if (head.matches()) {
        int firstFrame = nextFrame(lines, i + 1);
        if (firstFrame > 0) {
          return Optional.of(failure(head, lines, i, firstFrame));
        }
      }
    }
    return Optional.empty();
  }

  /** The next line that is a frame, if only a message of several lines is in between. */
  private static int nextFrame(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (FRAME.matcher(lines.get(i)).matches()) {
        return i;
      }
      if (HEAD.matcher(lines.get(i)).matches()) {
        return -1;
      }
    }
    return -1;
  }

  private static Failure failure(Matcher head, List<String> lines, int at, int firstFrame) {
    List<Failure.Frame> frames = new ArrayList<>();
    for (int i = firstFrame; i < lines.size(); i++) {
      Matcher frame = FRAME.matcher(lines.get(i));
      if (!frame.matches()) {
        break;
      }
      int line = frame.group(4) == null ? -1 : Integer.parseInt(frame.group(4));
      String file = frame.group(3).contains(" ") ? null : frame.group(3);
      frames.add(UserFrames.of(frame.group(1), frame.group(2), file, line));
    }
    StringBuilder message = new StringBuilder(head.group(2) == null ? "" : head.group(2));
    for (int i = at + 1; i < firstFrame; i++) {
      message.append('\n').append(lines.get(i));
    }
    String trace = String.join("\n", lines.subList(at, lines.size()));
    return new Failure(
        UserFrames.phase(frames), head.group(1), message.toString(), null, frames, trace, "");
  }
}
