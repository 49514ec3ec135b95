package dev.dbtest.jmh.host;

import dev.dbtest.model.Failure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells frames of the project and its libraries from those of the JDK, JMH and dbtest. */
final class UserFrames {

  private static final List<String> MACHINERY =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.openjdk.jmh.", "dev.dbtest.jmh.");

  /** Part of the name of every package that JMH's generator writes to. */
  private static final String GENERATED = ".jmh_generated.";

  /** Beginning of the names of generated methods that make a state and run its set-up. */
  private static final String STATE_MAKER = "_jmh_tryInit_";

  private UserFrames() {}

  static List<Failure.Frame> of(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .map(
            frame ->
                of(
                    frame.getClassName(),
                    frame.getMethodName(),
                    frame.getFileName(),
                    frame.getLineNumber()))
        .toList();
  }

  static Failure.Frame of(String className, String method, @Nullable String file, int line) {
    return new Failure.Frame(className, method, file, line, isUser(className));
  }

  /**
   * The phase of the innermost generated code that called the user's: state is created and set up
   * for the whole fork in methods of its own.
   */
  static Failure.Phase phase(List<Failure.Frame> frames) {
    return frames.stream()
            .filter(frame -> frame.className().contains(GENERATED))
            .findFirst()
            .filter(frame -> frame.method().startsWith(STATE_MAKER))
            .isPresent()
        ? Failure.Phase.SUITE_SETUP
        : Failure.Phase.MEASUREMENT;
  }

  private static boolean isUser(String className) {
    return !className.contains(GENERATED) && MACHINERY.stream().noneMatch(className::startsWith);
  }
}
