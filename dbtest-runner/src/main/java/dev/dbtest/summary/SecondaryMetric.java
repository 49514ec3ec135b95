package dev.dbtest.summary;

import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What was measured of a benchmark beside its time: each method of a group of threads, counters of
 * its own, and what profilers saw.
 *
 * @param name JMH's label
 * @param unit its unit; may be empty
 * @param mean mean over the forks that have it
 */
public record SecondaryMetric(String name, String unit, double mean) {

  /** What JMH's garbage collector profiler calls its results, of which tables show one. */
  private static final String OF_COLLECTOR = "gc.";

  /** All of a benchmark by name, without its bytes per operation and without circumstances. */
  public static List<SecondaryMetric> of(List<Fork> forks) {
    TreeMap<String, List<Metric>> byName = new TreeMap<>();
    for (Fork fork : forks) {
      for (Metric metric : fork.metrics()) {
        if (!metric.isCircumstance() && !metric.name().equals(Metric.ALLOCATION)) {
          byName.computeIfAbsent(metric.name(), name -> new ArrayList<>()).add(metric);
        }
      }
    }
    List<SecondaryMetric> all = new ArrayList<>();
    byName.forEach(
        (name, ofForks) ->
            all.add(
                new SecondaryMetric(
                    name,
                    ofForks.get(0).unit(),
                    ofForks.stream().mapToDouble(Metric::mean).average().orElse(Double.NaN))));
    return all;
  }

  /** Whether somebody asked for it: the collector's are measured with every benchmark. */
  boolean isAskedFor() {
    return !name.startsWith(OF_COLLECTOR);
  }
}
