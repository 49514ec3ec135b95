package dev.dbtest.stats.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Forks of real benchmarks, as {@code benchmarks/record-series} wrote them.
 *
 * @param head how and where they were recorded
 */
record RecordedSeries(List<String> head, List<RecordedCase> cases) {

  /** Copies the lists. */
  RecordedSeries {
    head = List.copyOf(head);
    cases = List.copyOf(cases);
  }

  /**
   * Reads those of a JDK.
   *
   * @param name such as {@code jdk-17}
   */
  static RecordedSeries read(String name) {
    String resource = "/series/" + name + ".tsv.gz";
    List<String> head = new ArrayList<>();
    Map<String, List<double[]>> forks = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(RecordedSeries.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("# ")) {
          head.add(line.substring(2));
        } else if (cells[2].equals("time")) {
          forks.computeIfAbsent(cells[0], ignored -> new ArrayList<>()).add(times(cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    List<RecordedCase> cases = new ArrayList<>();
    forks.forEach((key, of) -> cases.add(new RecordedCase(key, of)));
    return new RecordedSeries(head, cases);
  }

  private static double[] times(String[] cells) {
    double[] times = new double[cells.length - 3];
    for (int i = 0; i < times.length; i++) {
      times[i] = Double.parseDouble(cells[i + 3]);
    }
    return times;
  }
}
