package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Limits;
import dev.dbtest.model.ListedBenchmark;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a plan of the benchmark cases that were selected. */
public final class BenchmarkPlanner {

  private final BenchmarkOptions options;
  private final SettingsResolver settings;

  /**
   * Plans for one command.
   *
   * @param options what the command says
   * @param processors processors of the machine
   */
  public BenchmarkPlanner(BenchmarkOptions options, int processors) {
    this(options, processors, List.of());
  }

  /**
   * Plans for one command.
   *
   * @param options what the command says
   * @param processors processors of the machine
   * @param environment what variables of the environment say to every JVM, such as the value of
   *     {@code JAVA_TOOL_OPTIONS}
   */
  public BenchmarkPlanner(
      BenchmarkOptions options, int processors, Collection<String> environment) {
    this.options = options;
    this.settings = new SettingsResolver(options, processors, environment);
  }

  /**
   * Makes the plan.
   *
   * @param groups the groups of the selected cases
   * @param selected the cases to run, with their rows
   * @param listings what JMH lists, by module
   * @param against the other build that every case is compared with; {@code null} for none
   */
  public BenchmarkPlan plan(
      List<BenchmarkGroupInfo> groups,
      Collection<CaseId> selected,
      Map<String, ModuleListing> listings,
      @Nullable OtherListings against) {
    Set<CaseId> wanted = new LinkedHashSet<>(selected);
    List<BenchmarkCase> cases = new ArrayList<>();
    for (BenchmarkGroupInfo group : groups) {
      ModuleListing listing =
          listings.getOrDefault(group.module(), new ModuleListing(List.of(), null));
      for (BenchmarkInfo benchmark : group.benchmarks()) {
        // Once for all cases of the benchmark, since the whole list is searched.
        ModuleListing own = listing.only(benchmark.id());
        for (CaseId id : benchmark.cases()) {
          if (wanted.contains(id)) {
            cases.addAll(cases(group, benchmark, id, own));
          }
        }
      }
    }
    return against == null
        ? References.choose(cases, options.baseline())
        : References.betweenBuilds(cases, against, listings);
  }

  /** A case that ends without being measured. */
  private BenchmarkCase ended(
      BenchmarkGroupInfo group, BenchmarkInfo benchmark, CaseId id, Outcome outcome) {
    return planned(
        group,
        benchmark,
        id,
        id,
        settings.settings(benchmark.declared()),
        benchmark.declared(),
        1,
        outcome,
        BenchmarkResult.usualJmhName(id));
  }

  private List<BenchmarkCase> cases(
      BenchmarkGroupInfo group, BenchmarkInfo benchmark, CaseId id, ModuleListing listing) {
    String skip = benchmark.skipReason() != null ? benchmark.skipReason() : group.skipReason();
    if (skip != null) {
      return List.of(ended(group, benchmark, id, new Outcome.Skipped(skip)));
    }
    List<ListedBenchmark> listed = listing.benchmarks();
    if (listed.isEmpty()) {
      Failure failure = listing.failure() == null ? notListed(id) : listing.failure();
      return List.of(ended(group, benchmark, id, new Outcome.Errored(failure)));
    }
    // A mode that the command names holds for all; otherwise each mode is a case of its own.
    List<ListedBenchmark> modes = options.mode() == null ? listed : listed.subList(0, 1);
    return modes.stream()
        .flatMap(entry -> targets(id, entry).map(target -> Map.entry(entry, target)))
        .map(
            pair -> {
              CaseId target = pair.getValue();
              CaseId shown =
                  modes.size() == 1 ? target : named(target, mode(pair.getKey()).shortName());
              return planned(
                  group,
                  benchmark,
                  shown,
                  target,
                  settings.settings(pair.getKey().declared(), listing.heap()),
                  pair.getKey().declared(),
                  pair.getKey().operations(),
                  null,
                  pair.getKey().name());
            })
        .toList();
  }

  /** The case with values for those parameters that only JMH knows of. */
  private Stream<CaseId> targets(CaseId id, ListedBenchmark entry) {
    List<ParameterRow> rows = List.of(id.row());
    for (Parameter parameter : entry.parameters()) {
      List<String> values = options.params().getOrDefault(parameter.name(), parameter.values());
      if (!id.row().values().containsKey(parameter.name()) && !values.isEmpty()) {
        rows =
            rows.stream()
                .flatMap(row -> values.stream().map(value -> row.with(parameter.name(), value)))
                .toList();
      }
    }
    return rows.stream().map(id::withRow);
  }

  private BenchmarkCase planned(
      BenchmarkGroupInfo group,
      BenchmarkInfo benchmark,
      CaseId id,
      CaseId target,
      BenchmarkSettings measured,
      Declared declared,
      int operations,
      @Nullable Outcome ending,
      String jmhName) {
    return new BenchmarkCase(
        id,
        target,
        group.module(),
        "",
        benchmark.displayName(),
        benchmark.tags(),
        benchmark.baseline(),
        null,
        measured,
        settings.forks(declared),
        options.replicated() ? Limits.NONE : benchmark.limits(),
        operations,
        ending,
        jmhName);
  }

  private static Mode mode(ListedBenchmark entry) {
    Mode mode = entry.declared().mode();
    return mode == null ? Mode.THROUGHPUT : mode;
  }

  private static CaseId named(CaseId target, String mode) {
    return target.withRow(target.row().with(Mode.PARAMETER, mode));
  }

  private static Failure notListed(CaseId id) {
    return Failure.of(
        Failure.Phase.LOAD,
        "benchmark not generated",
        "There is no generated JMH code for "
            + id.withoutRow().text()
            + " on the class path: the annotation processor of dbtest-jmh-bridge did not run when"
            + " its module was compiled. Add dbtest-jmh-bridge to the compiler's"
            + " annotationProcessorPaths, or compile with -proc:full on JDK 23 and newer, and"
            + " rebuild.");
  }
}
