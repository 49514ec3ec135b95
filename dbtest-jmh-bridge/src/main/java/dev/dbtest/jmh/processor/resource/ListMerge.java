package dev.dbtest.jmh.processor.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Merges the benchmarks of one compilation into the list that earlier ones left. */
final class ListMerge {

  private static final Comparator<Line> JMH_ORDER =
      Comparator.<Line, BenchmarkListEntry>comparing(Line::entry).thenComparing(Line::text);

  private ListMerge() {}

  /** A line of the list, kept as it was written. */
  private record Line(String text, BenchmarkListEntry entry) {
    static Line read(String text) {
      try {
        return new Line(text, new BenchmarkListEntry(text));
      } catch (RuntimeException e) {
        throw new UnreadableListException("JMH does not understand its line \"" + text + "\"", e);
      }
    }
  }

  /**
   * The merged list, in JMH's order.
   *
   * @param old lines of earlier compilations
   * @param added lines of this one
   * @param recompiled classes of this one, by qualified name: what they had is replaced
   * @param exists whether a class, by qualified name, is still there
   * @throws UnreadableListException if JMH cannot read a line
   */
  static List<String> merge(
      List<String> old, List<String> added, Set<String> recompiled, Predicate<String> exists) {
    List<Line> lines = new ArrayList<>();
    for (Line line : old.stream().filter(ListMerge::isEntry).map(Line::read).toList()) {
      String owner = line.entry().getUserClassQName();
      if (!recompiled.contains(owner)
          && exists.test(owner)
          && exists.test(generatedClass(line.entry()))) {
        lines.add(line);
      }
    }
    added.stream().map(Line::read).forEach(lines::add);
    return lines.stream().sorted(JMH_ORDER).map(Line::text).distinct().toList();
  }

  /** JMH allows blank lines and comments in its lists. */
  static boolean isEntry(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static String generatedClass(BenchmarkListEntry entry) {
    String target = entry.generatedTarget();
    return target.substring(0, target.lastIndexOf('.'));
  }
}
