package dev.dbtest.execute.benchmarks;

import dev.dbtest.comparison.Machines;
import dev.dbtest.environment.MachineFacts;
import dev.dbtest.environment.MachineGuard;
import dev.dbtest.environment.MachineSources;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.BenchmarkPlanner;
import dev.dbtest.plan.benchmarks.ModuleListing;
import dev.dbtest.plan.benchmarks.OtherListings;
import dev.dbtest.plan.benchmarks.SettingsResolver;
import dev.dbtest.stats.Statistics;
import dev.dbtest.validity.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A whole run of benchmarks: plans by what JMH lists, measures the machine, runs the plan with a
 * journal, and checks the results. For use by one thread and for one run.
 */
public final class BenchmarkSession {

  private final HostForks forks;
  private final ReferenceRun reference;
  private final MachineSources machine;
  private final Optional<Path> sharedDirectory;
  private final List<BenchmarkRuntime> runtimes;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final WarmupMemory warmups;
  private final LongSupplier nanoTime;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable ClassImage measured;

  /**
   * Prepares a run.
   *
   * @param forks runs forks; stays open
   * @param reference measures the machine
   * @param machine tells about the machine
   * @param sharedDirectory a directory that this user's runs share and nobody else can write to;
   *     empty if there is none
   * @param runtimes the class paths that {@code forks} was given
   * @param listener told what happens
   * @param cancellation ends the run early; what was measured is kept
   * @param warmups how long cases had to warm up in earlier runs
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  public BenchmarkSession(
      HostForks forks,
      ReferenceRun reference,
      MachineSources machine,
      Optional<Path> sharedDirectory,
      List<BenchmarkRuntime> runtimes,
      RunListener listener,
      Cancellation cancellation,
      WarmupMemory warmups,
      LongSupplier nanoTime) {
    this.forks = forks;
    this.reference = reference;
    this.machine = machine;
    this.sharedDirectory = sharedDirectory;
    this.runtimes = List.copyOf(runtimes);
    this.listener = listener;
    this.cancellation = cancellation;
    this.warmups = warmups;
    this.nanoTime = nanoTime;
  }

  /**
   * Makes the plan. Starts the hosts of the modules that take part.
   *
   * @throws IOException if a profiler cannot be used, with which nothing could be measured, or if
   *     the other build has none of the benchmarks
   */
  public BenchmarkPlan plan(BenchmarkRequest request) throws IOException {
    String jvm = request.options().jvm() == null ? "" : request.options().jvm();
    List<String> profilers = new ArrayList<>(request.options().profilers());
    profilers.remove(SettingsResolver.NONE);
    Map<String, ModuleListing> listings = new LinkedHashMap<>();
    for (BenchmarkGroupInfo group : request.groups()) {
      listings.computeIfAbsent(group.module(), module -> forks.list(module, "", jvm, profilers));
    }
    for (ModuleListing listing : listings.values()) {
      Failure failure = listing.failure();
      if (failure != null && failure.type().equals(Failure.PROFILER_NOT_USABLE)) {
        throw new IOException(failure.message());
      }
    }
    OtherListings other = otherListings(request, listings.keySet(), jvm);
    BenchmarkPlan plan =
        new BenchmarkPlanner(request.options(), machine.processors(), forkVariables().values())
            .plan(request.groups(), request.selected(), listings, other);
    if (other != null) {
      requireComparisons(plan, other);
    }
    return plan;
  }

  private @Nullable OtherListings otherListings(
      BenchmarkRequest request, Set<String> modules, String jvm) {
    String build = request.against();
    if (build == null) {
      return null;
    }
    Map<String, ModuleListing> there = new LinkedHashMap<>();
    for (String module : modules) {
      there.put(module, forks.list(module, build, jvm, List.of()));
    }
    return new OtherListings(build, there, request.wanted());
  }

  /** Hours of measuring one build would not answer a question about two. */
  private static void requireComparisons(BenchmarkPlan plan, OtherListings other)
      throws IOException {
    List<BenchmarkCase> runnable = plan.runnable();
    if (!runnable.isEmpty() && runnable.stream().allMatch(each -> each.reference() == null)) {
      throw new IOException(
          "--against: "
              + other.build()
              + " has none of the selected benchmarks; choose others, or a build that has them");
    }
  }

  /**
   * Runs a plan.
   *
   * @param plan what {@link #plan} made of the same request
   * @param ledger remembers forks that ended; see {@link JournalLedger}
   */
  public BenchmarkOutcome run(BenchmarkRequest request, BenchmarkPlan plan, ForkLedger ledger) {
    plan.problems().forEach(this::report);
    try (MachineGuard guard = MachineGuard.enter(sharedDirectory)) {
      if (!guard.isAlone()) {
        report(othersMeasure());
      }
      SortedMap<String, String> before = new TreeMap<>(MachineFacts.beforeMeasuring(machine));
      List<BenchmarkCase> runnable = plan.runnable();
      if (!runnable.isEmpty() && !cancellation.isRequested()) {
        before.putAll(reference.measure(runnable.get(0).settings()));
      }
      warnOfOtherMachine(ledger.machine(before), before);
      BenchmarkPlan settled = settled(plan, ledger);
      List<BenchmarkResult> results =
          new BenchmarkExecutor(
                  forks, listener, cancellation, ledger, request.stopping(), new Statistics())
              .run(settled, request.seed());
      Validity.of(results, plan.operations(), before, MachineFacts.of(machine), forkVariables())
          .forEach(this::report);
      before.putAll(forks.facts());
      reportChangedClasses();
      return new BenchmarkOutcome(results, problems, before);
    }
  }

  /** The plan with the warm-up of every case decided. */
  private BenchmarkPlan settled(BenchmarkPlan plan, ForkLedger ledger) {
    String hosts = forks.facts().toString();
    String identity = Machines.identity(MachineFacts.of(machine));
    return new WarmupSearch(
            forks,
            ledger,
            warmups,
            planned ->
                RunFingerprint.ofWarmup(
                    planned, runtimes, measured, hosts + '\n' + identity + forkVariables()),
            listener,
            cancellation,
            nanoTime)
        .settle(plan);
  }

  /**
   * What the verdicts of a plan depend on, for the journal. From here on, classes must stay what
   * they are.
   *
   * @throws IOException if a class path entry cannot be read
   */
  public SortedMap<String, String> fingerprint(BenchmarkRequest request, BenchmarkPlan plan)
      throws IOException {
    ClassImage image = ClassImage.of(runtimes);
    measured = image;
    SortedMap<String, String> fingerprint =
        RunFingerprint.of(plan, request.stopping(), runtimes, image);
    fingerprint.put("machine", Machines.identity(MachineFacts.of(machine)));
    return fingerprint;
  }

  /** Forks of two different things are in one result if somebody compiled meanwhile. */
  private void reportChangedClasses() {
    ClassImage before = measured;
    if (before == null) {
      return;
    }
    String what;
    try {
      List<Path> changed = ClassImage.of(runtimes).differencesFrom(before);
      if (changed.isEmpty()) {
        return;
      }
      what = changed.get(0) + (changed.size() == 1 ? "" : " and " + (changed.size() - 1) + " more");
    } catch (IOException | UncheckedIOException e) {
      what = String.valueOf(e.getMessage());
    }
    report(
        Problem.error(
            "the measured classes",
            "they changed while they were measured ("
                + what
                + "), so forks of different code are in one result, and nothing can be said of"
                + " either.",
            "Run again, and do not build meanwhile."));
  }

  private Map<String, String> forkVariables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      String value = machine.variable().apply(name);
      if (value != null) {
        variables.put(name, value);
      }
    }
    runtimes.forEach(runtime -> variables.putAll(runtime.environment()));
    return variables;
  }

  private void warnOfOtherMachine(Map<String, String> then, Map<String, String> now) {
    List<String> differences = Machines.differences(then, now);
    if (!differences.isEmpty()) {
      report(
          Problem.warning(
              "this machine",
              "it is not what it was when the run began ("
                  + String.join("; ", differences)
                  + "), so times from before and after are mixed; ratios of whole blocks still"
                  + " hold.",
              "Run again without --resume to quote times."));
    }
  }

  private void report(Problem problem) {
    problems.add(problem);
    listener.on(new RunEvent.ProblemFound(problem));
  }

  private static Problem othersMeasure() {
    return Problem.warning(
        "this machine",
        "another dbtest is measuring on it at the same time, and the two disturb each other's"
            + " times.",
        "Run them one after the other.");
  }
}
