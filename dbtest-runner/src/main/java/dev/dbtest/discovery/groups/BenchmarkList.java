package dev.dbtest.discovery.groups;

import dev.dbtest.discovery.roots.ClassRoot;
import dev.dbtest.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What JMH's generator wrote beside the code it generated: the benchmarks that the host can run,
 * with everything their annotations say, and hints for the JIT.
 *
 * @param entries the benchmarks, a line for each mode
 * @param hints the lines of the hints
 * @param hasHints whether there is a file of hints at all
 */
public record BenchmarkList(
    List<BenchmarkListEntry> entries, List<String> hints, boolean hasHints) {

  /** Copies the lists. */
  public BenchmarkList {
    entries = List.copyOf(entries);
    hints = List.copyOf(hints);
  }

  /** Reads the list of a class root; lines that cannot be read are problems. */
  public static BenchmarkList in(ClassRoot root, List<Problem> problems) throws IOException {
    List<BenchmarkListEntry> entries = new ArrayList<>();
    int foreign = 0;
    for (String line : root.text(ClassRoot.BENCHMARK_LIST).orElse("").lines().toList()) {
      if (line.isBlank()) {
        continue;
      }
      try {
        entries.add(BenchmarkListEntry.parse(line));
      } catch (IllegalArgumentException e) {
        foreign++;
      }
    }
    String place = root.path() + "!/" + ClassRoot.BENCHMARK_LIST;
    if (foreign > 0) {
      problems.add(
          Problem.error(
              place,
              foreign
                  + " of its lines could not be read as JMH 1.37 writes them, so their benchmarks are not"
                  + " found.",
              "Compile the benchmarks again from clean, with JMH 1.37."));
    }
    Optional<String> hints = root.text(ClassRoot.COMPILER_HINTS);
    if (!entries.isEmpty() && hints.isEmpty()) {
      problems.add(
          Problem.error(
              place,
              "there is no "
                  + ClassRoot.COMPILER_HINTS
                  + " beside it, so the JIT would inline what JMH keeps apart, and"
                  + " scores would be wrong.",
              "Compile the benchmarks again from clean."));
    }
    return new BenchmarkList(
        entries, hints.isPresent() ? hints.get().lines().toList() : List.of(), hints.isPresent());
  }

  /** Whether a hint is about a method of the class. */
  boolean hasHintFor(String className) {
    String method = ',' + className.replace('.', '/') + '.';
    return hints.stream().anyMatch(line -> line.contains(method));
  }
}
