package dev.dbtest.run;

import dev.dbtest.filter.Selection;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.plan.benchmarks.BaselineChoice;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that there is what benchmarks are to be compared with, before anything is measured.
 */
final class KnownBaseline {

  private KnownBaseline() {}

  /**
   * Looks for a baseline.
   *
   * @param choice what was asked for; {@code null} for the groups' own
   * @throws RefusedException if there are benchmarks, and none of them can be it
   */
  static void require(@Nullable BaselineChoice choice, Selection selection)
      throws RefusedException {
    if (choice == null || selection.groups().isEmpty()) {
      return;
    }
    TreeSet<String> known = new TreeSet<>();
    for (BenchmarkGroupInfo group : selection.groups()) {
      for (BenchmarkInfo benchmark : group.benchmarks()) {
        addNames(benchmark, choice, known);
      }
    }
    String wanted =
        choice instanceof BaselineChoice.OfParameter parameter
            ? name(parameter.name(), parameter.value())
            : ((BaselineChoice.OfMethod) choice).method();
    if (!known.contains(wanted)) {
      throw RefusedException.because(
          Refusal.Reason.PARAMETER_UNKNOWN,
          "--baseline "
              + wanted
              + ": none of the selected benchmarks is that. There are: "
              + String.join(", ", known)
              + ".");
    }
  }

  private static void addNames(BenchmarkInfo benchmark, BaselineChoice choice, Set<String> names) {
    if (choice instanceof BaselineChoice.OfParameter) {
      for (BenchmarkGroupInfo.Parameter parameter : benchmark.parameters()) {
        for (String value : parameter.values()) {
          names.add(name(parameter.name(), value));
        }
      }
    } else {
      names.add(benchmark.id().method());
    }
  }

  private static String name(String parameter, String value) {
    return "param:" + parameter + "=" + value;
  }
}
