package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.Invocation.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures with dbtest, one command at a time.
 *
 * @param bench the beginning of the command
 * @param directory where it runs, and keeps the warm-ups that it finds
 */
record BenchLane(List<String> bench, Path directory) {

  /** Copies the list. */
  BenchLane {
    bench = List.copyOf(bench);
  }

  /**
   * A run.
   *
   * @param report what it measured, as JSON, until the next run of this lane
   * @param wall how long the command took
   */
  record Run(Path report, Duration wall) {}

  /**
   * Measures a class.
   *
   * @param more further words of the command
   */
  Run run(String className, List<String> more) throws IOException, InterruptedException {
    Path report = directory.resolve("run.json");
    Files.deleteIfExists(report);
    List<String> words = new ArrayList<>(bench);
    words.addAll(List.of("--pattern", className + "#*"));
    words.addAll(more);
    words.addAll(List.of("--report", "json=" + report));
    Invocation invocation = new Invocation(words, directory);
    Finished finished = invocation.run();
    if (!Files.exists(report)) {
      throw new IllegalStateException(
          "%s wrote no report:%n%s".formatted(invocation.text(), finished.output()));
    }
    return new Run(report, finished.wall());
  }
}
