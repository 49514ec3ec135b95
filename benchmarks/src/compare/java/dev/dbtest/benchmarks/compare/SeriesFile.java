package dev.dbtest.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Rounds of forks from their first moment on, as a compressed table. A line has a case, a fork, a
 * quantity, and a value for each round: {@code time} in nanoseconds an operation, and {@code cpu},
 * {@code gc} and {@code jit} in milliseconds of the round. Lines that begin with # say how and
 * where they were recorded.
 */
final class SeriesFile {

  private final SortedMap<String, List<String>> cases = new TreeMap<>();

  /** Adds all forks of a report that dbtest wrote as JSON. */
  void add(Path report) throws IOException {
    for (JsonNode benchmark : new ObjectMapper().readTree(report.toFile()).path("benchmarks")) {
      String name = benchmark.path("case").asText();
      List<String> lines = new ArrayList<>();
      int number = 0;
      for (JsonNode fork : benchmark.path("forks")) {
        number++;
        add(lines, name, number, fork);
      }
      cases.put(name, lines);
    }
  }

  private static void add(List<String> lines, String name, int fork, JsonNode node) {
    lines.add(line(name, fork, "time", node.path("rounds").path("scores"), 1));
    for (JsonNode metric : node.path("metrics")) {
      JsonNode values = metric.path("values");
      switch (metric.path("name").asText()) {
        case "cpu.time" -> lines.add(line(name, fork, "cpu", values, 1e-6));
        case "gc.time" -> lines.add(line(name, fork, "gc", values, 1));
        case "compiler.time.profiled" -> lines.add(line(name, fork, "jit", values, 1));
        default -> {
          // Other metrics are no part of the time of a round.
        }
      }
    }
  }

  private static String line(
      String name, int fork, String quantity, JsonNode values, double scale) {
    StringBuilder line = new StringBuilder();
    line.append(name).append('\t').append(fork).append('\t').append(quantity);
    for (JsonNode value : values) {
      line.append('\t').append(number(value.asDouble() * scale));
    }
    return line.toString();
  }

  /** Five digits say more than the clock of a round does. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.5g", value);
    return text.contains(".") && !text.contains("e")
        ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "")
        : text;
  }

  /** How many cases there are. */
  int size() {
    return cases.size();
  }

  /**
   * Writes all that was added.
   *
   * @param head says how and where it was recorded, without marks
   */
  void write(Path file, List<String> head) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        Writer text = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      for (String line : head) {
        text.write("# " + line + "\n");
      }
      for (List<String> lines : cases.values()) {
        for (String line : lines) {
          text.write(line + "\n");
        }
      }
    }
  }
}
