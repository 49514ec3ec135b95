package dev.dbtest.worker.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTraceTextTest {

  private static final StackTraceElement OWN = frame(StackTraceTextTest.class.getName());

  @Test
  void endsWhereTheFrameworkCallsTheTest() {
    Throwable thrown =
        thrown(
            frame("org.junit.jupiter.api.Assertions"),
            OWN,
            frame("java.lang.reflect.Method"),
            frame("org.junit.Runner"));

    assertThat(text(thrown))
        .containsExactly(
            "java.lang.IllegalStateException: broken",
            "\tat org.junit.jupiter.api.Assertions.run(F.java:1)",
            "\tat " + OWN,
            "\t... 2 frames of the runner");
  }

  @Test
  void endsWhereTheWorkerCallsTheTest() {
    assertThat(text(thrown(OWN, frame("a.Framework"), frame("dev.dbtest.worker.Worker"))))
        .endsWith("\tat " + OWN, "\t... 2 frames of the runner");
  }

  @Test
  void keepsTheWayFromAThreadOfTheTestToItsFailure() {
    assertThat(text(thrown(OWN, frame("java.util.concurrent.FutureTask"), frame("a.Thread"))))
        .endsWith("\tat a.Thread.run(F.java:1)");
  }

  @Test
  void keepsTheFirstFramesIfNoneIsOfTheProject() {
    List<StackTraceElement> frames = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      frames.add(frame("a.Library" + i));
    }

    assertThat(text(thrown(frames.toArray(StackTraceElement[]::new))))
        .hasSize(1 + 25 + 1)
        .endsWith("\t... 35 frames of the runner");
  }

  private static List<String> text(Throwable thrown) {
    return StackTraceText.of(thrown, new UserCode(List.of(classes().toString()))).lines().toList();
  }

  private static Path classes() {
    try {
      return Path.of(
          StackTraceTextTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Throwable thrown(StackTraceElement... frames) {
    Throwable thrown = new IllegalStateException("broken");
    thrown.setStackTrace(frames);
    return thrown;
  }

  private static StackTraceElement frame(String className) {
    return new StackTraceElement(className, "run", "F.java", 1);
  }
}
