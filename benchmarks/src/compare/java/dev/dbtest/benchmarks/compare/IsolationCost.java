package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what it costs to keep a suite apart from others: how much longer a run takes, divided by
 * the number of its suites. Runs of each kind take turns.
 */
final class IsolationCost {

  private final int suites;
  private final Contender none;
  private final Contender classLoader;
  private final Contender process;
  private final List<Double> classLoaderMillis = new ArrayList<>();
  private final List<Double> processMillis = new ArrayList<>();

  IsolationCost(JUnitContenders contenders, int suites) throws IOException {
    this.suites = suites;
    this.none = contenders.isolated(suites, "none");
    this.classLoader = contenders.isolated(suites, "classloader");
    this.process = contenders.isolated(suites, "process");
  }

  /** Runs all three in turns, after one run that fills the cache. */
  IsolationCost run(int repetitions) throws IOException, InterruptedException {
    none.run();
    for (int i = 0; i < repetitions; i++) {
      double shared = millis(none);
      classLoaderMillis.add((millis(classLoader) - shared) / suites);
      processMillis.add((millis(process) - shared) / suites);
    }
    return this;
  }

  /** The medians as a Markdown table. */
  String table() {
    return """
        | a suite in | costs more than in a shared JVM |
        |---|--:|
        | a class loader of its own | %.2f ms |
        | a JVM of its own | %.1f ms |
        """
        .formatted(Samples.median(classLoaderMillis), Samples.median(processMillis));
  }

  private static double millis(Contender contender) throws IOException, InterruptedException {
    return contender.run().wall().toNanos() / 1e6;
  }
}
