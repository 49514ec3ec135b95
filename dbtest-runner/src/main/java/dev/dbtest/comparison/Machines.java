package dev.dbtest.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells from the facts of two runs whether they were measured on the same machine in the same
 * state. Times of different machines say nothing about the code; ratios measured within each may
 * still be looked at side by side.
 */
public final class Machines {

  /** Facts that are the same for as long as a machine and its JVM are. */
  private static final List<String> LASTING = List.of("cpu", "cores", "arch", "os", "jdk", "vm");

  private static final String WORKLOAD = "reference.nanos";
  private static final String WORKLOAD_VERSION = "reference.version";

  /** The fastest rounds of the reference workload agree much better than this. */
  private static final double TOLERANCE = 0.15;

  private Machines() {}

  /** The facts that identify a machine and its JVM, as one line. */
  public static String identity(Map<String, String> facts) {
    List<String> parts = new ArrayList<>();
    LASTING.forEach(name -> parts.add(name + "=" + facts.getOrDefault(name, "")));
    return String.join(", ", parts);
  }

  /**
   * What distinguishes two machines, each difference in words such as {@code "cores: 2, then 8"};
   * empty if they are alike. A fact that only one of them has says nothing.
   *
   * @param before facts of one run
   * @param after facts of the other
   */
  public static List<String> differences(Map<String, String> before, Map<String, String> after) {
    List<String> differences = new ArrayList<>();
    for (String name : LASTING) {
      String one = before.get(name);
      String other = after.get(name);
      if (one != null && other != null && !one.equals(other)) {
        differences.add(name + ": " + one + ", then " + other);
      }
    }
    double ratio = speed(before, after);
    if (Math.abs(Math.log(ratio)) > Math.log1p(TOLERANCE)) {
      differences.add(
          String.format(Locale.ROOT, "the reference workload takes %.2f times as long", ratio));
    }
    return differences;
  }

  /** Time of the reference workload after over before; 1 if it is not known of both. */
  private static double speed(Map<String, String> before, Map<String, String> after) {
    if (!before.getOrDefault(WORKLOAD_VERSION, "").equals(after.get(WORKLOAD_VERSION))) {
      return 1;
    }
    double ratio = number(after) / number(before);
    return ratio > 0 && Double.isFinite(ratio) ? ratio : 1;
  }

  private static double number(Map<String, String> facts) {
    try {
      return Double.parseDouble(facts.getOrDefault(WORKLOAD, ""));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
