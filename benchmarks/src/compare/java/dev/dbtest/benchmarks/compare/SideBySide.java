package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs contenders in turns: forwards in one repetition, backwards in the next, so that a machine
 * that slows down or speeds up favours none of them.
 */
final class SideBySide {

  private static final int MEMORY_RUNS = 3;

  private final List<Line> lines;

  SideBySide(List<Contender> contenders) {
    lines =
        contenders.stream()
            .map(contender -> new Line(contender, new ArrayList<>(), new ArrayList<>()))
            .toList();
  }

  /** Runs each contender once unmeasured, then the repetitions, then the runs that watch memory. */
  SideBySide run(int repetitions) throws IOException, InterruptedException {
    for (Line line : lines) {
      line.contender().run();
    }
    for (int repetition = 0; repetition < repetitions; repetition++) {
      List<Line> order = new ArrayList<>(lines);
      if (repetition % 2 == 1) {
        Collections.reverse(order);
      }
      for (Line line : order) {
        line.seconds().add(line.contender().run().wall().toNanos() / 1e9);
      }
    }
    for (int i = 0; i < MEMORY_RUNS; i++) {
      for (Line line : lines) {
        line.megabytes().add(line.contender().peakMemory() / 1e6);
      }
    }
    return this;
  }

  /**
   * The results as a Markdown table. A ratio above 1 says how many times as long, or as much, the
   * contender of that line took as the first one. For the time it is the median of the ratios
   * within each repetition, and the range goes from the smallest to the largest of them.
   */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| command | median | fastest | ratio | range | peak memory | ratio |\n");
    table.append("|---|--:|--:|--:|--:|--:|--:|\n");
    lines.forEach(line -> table.append(row(line, lines.get(0))));
    return table.toString();
  }

  private static String row(Line line, Line first) {
    List<Double> ratios = Samples.ratios(line.seconds(), first.seconds());
    double memory = Samples.median(line.megabytes());
    String memoryCells =
        memory < 0
            ? "– | –"
            : "%.0f MB | %.2f".formatted(memory, memory / Samples.median(first.megabytes()));
    return "| %s | %.3f s | %.3f s | %.2f | %.2f–%.2f | %s |\n"
        .formatted(
            line.contender().name(),
            Samples.median(line.seconds()),
            Collections.min(line.seconds()),
            Samples.median(ratios),
            Collections.min(ratios),
            Collections.max(ratios),
            memoryCells);
  }

  /** A contender and what was measured of it so far; a negative size is not known. */
  private record Line(Contender contender, List<Double> seconds, List<Double> megabytes) {}
}
