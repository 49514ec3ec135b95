package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.ListedBenchmark;
import dev.dbtest.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What JMH lists in the other build, which can be older or newer than this one.
 *
 * @param build name of the other build
 * @param modules its lists, by module
 * @param wanted whether the command would select a benchmark, by JMH's name of it
 */
public record OtherListings(
    String build, Map<String, ModuleListing> modules, Predicate<String> wanted) {

  /** Copies the map. */
  public OtherListings {
    modules = Map.copyOf(modules);
  }

  /** Whether a case can be measured there. What cannot be listed is tried, and says why. */
  boolean has(BenchmarkCase planned) {
    ModuleListing listing = of(planned.module());
    if (listing.failure() != null) {
      return true;
    }
    Set<String> values = planned.target().row().values().keySet();
    for (ListedBenchmark entry : listing.only(planned.target()).benchmarks()) {
      if (parameters(entry, values).equals(values)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What to say of benchmarks that only one of the builds has.
   *
   * @param added cases that only this build has
   * @param here the lists of this build, by module
   */
  List<Problem> differences(List<BenchmarkCase> added, Map<String, ModuleListing> here) {
    List<Problem> problems = new ArrayList<>();
    if (!added.isEmpty()) {
      Set<String> names = new TreeSet<>();
      added.forEach(planned -> names.add(planned.target().withoutRow().text()));
      problems.add(
          Problem.warning(
              build,
              "it lacks "
                  + String.join(", ", names)
                  + (parametersDiffer(added) ? " with the parameters of today" : "")
                  + ", so there is nothing to compare with and no gate for a change.",
              ""));
    }
    Set<String> gone = goneSince(here);
    if (!gone.isEmpty()) {
      problems.add(
          Problem.warning(
              build,
              "only this build has " + String.join(", ", gone) + ", which was not measured.",
              ""));
    }
    return problems;
  }

  private boolean parametersDiffer(List<BenchmarkCase> added) {
    for (BenchmarkCase planned : added) {
      if (of(planned.module()).only(planned.target()).benchmarks().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Set<String> goneSince(Map<String, ModuleListing> here) {
    Set<String> gone = new TreeSet<>();
    for (Map.Entry<String, ModuleListing> module : here.entrySet()) {
      Set<String> own = new HashSet<>();
      module.getValue().benchmarks().forEach(entry -> own.add(entry.name()));
      for (ListedBenchmark entry : of(module.getKey()).benchmarks()) {
        if (!own.contains(entry.name()) && wanted.test(entry.name())) {
          gone.add(entry.name());
        }
      }
    }
    return gone;
  }

  private ModuleListing of(String module) {
    return modules.getOrDefault(module, new ModuleListing(List.of(), null));
  }

  /** Those without values are for the command to fill, and count only if it does. */
  private static Set<String> parameters(ListedBenchmark entry, Set<String> given) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : entry.parameters()) {
      if (!parameter.values().isEmpty() || given.contains(parameter.name())) {
        names.add(parameter.name());
      }
    }
    return names;
  }
}
