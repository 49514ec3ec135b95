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

  private static boolean isUser(String className) {
    return !className.contains(GENERATED) && MACHINERY.stream().noneMatch(className::startsWith);
  }
}
