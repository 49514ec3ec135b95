package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how long after the start of a command its first test runs, to the millisecond. */
final class FirstTest {

  private final Path clock;
  private final Invocation ours;
  private final Invocation theirs;
  private final List<Double> ourMillis = new ArrayList<>();
  private final List<Double> theirMillis = new ArrayList<>();

  FirstTest(JUnitContenders contenders) throws IOException {
    clock = contenders.work().resolve("clock.txt");
    ours = contenders.ourClock(clock);
    theirs = contenders.theirClock(clock);
  }

  /** Runs both commands in turns, after one run of ours that fills its cache. */
  FirstTest run(int repetitions) throws IOException, InterruptedException {
    millis(ours);
    for (int i = 0; i < repetitions; i++) {
      ourMillis.add(millis(ours));
      theirMillis.add(millis(theirs));
    }
    return this;
  }

  /** The medians as a Markdown table. */
  String table() {
    return """
        | command | median |
        |---|--:|
        | `dbtest unit` | %.0f ms |
        | ConsoleLauncher | %.0f ms |
        """
        .formatted(Samples.median(ourMillis), Samples.median(theirMillis));
  }

  private double millis(Invocation command) throws IOException, InterruptedException {
    Files.deleteIfExists(clock);
    long start = System.currentTimeMillis();
    Invocation.Finished finished = command.run();
    if (!Files.exists(clock)) {
      throw new IllegalStateException(
          "'%s' ran no test:%n%s".formatted(command.text(), finished.output()));
    }
    return Long.parseLong(Files.readString(clock)) - (double) start;
  }
}
