package dev.dbtest.summary;

import dev.dbtest.gate.GateState;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import dev.dbtest.waiver.Quarantine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as reports show it.
 *
 * @param run the run itself, with all raw data
 * @param options what the summary was asked to contain
 * @param tests counts of tests
 * @param benchmarks counts of benchmarks
 * @param failures cases that failed or ended in error, in the order of the plan, tests first
 * @param flaky tests that passed on a later attempt
 * @param quarantined tests in quarantine that failed or ended in an error, which does not turn the
 *     run red, in the order of the plan
 * @param skipped cases left out on purpose, by reason
 * @param notRun cases that could not be run, by reason
 * @param slowest the slowest tests, the slowest first
 * @param groups benchmarks, by class
 * @param gates what became of the gates
 * @param past what earlier runs measured of the benchmarks
 */
public record Summary(
    RunResult run,
    SummaryOptions options,
    Counts tests,
    Counts benchmarks,
    List<CaseFailure> failures,
    List<CaseFailure> flaky,
    List<CaseFailure> quarantined,
    List<Reason> skipped,
    List<Reason> notRun,
    List<TestResult> slowest,
    List<GroupSummary> groups,
    GateSummary gates,
    Past past) {

  /** Copies the lists. */
  public Summary {
    failures = List.copyOf(failures);
    flaky = List.copyOf(flaky);
    quarantined = List.copyOf(quarantined);
    skipped = List.copyOf(skipped);
    notRun = List.copyOf(notRun);
    slowest = List.copyOf(slowest);
    groups = List.copyOf(groups);
  }

  /** Summarises a run. */
  public static Summary of(RunResult run, SummaryOptions options, Statistics statistics) {
    FailureList failures = new FailureList();
    FailureList flaky = new FailureList();
    List<CaseFailure> quarantined = new ArrayList<>(0);
    Quarantine quarantine = options.quarantine();
    Reason.Groups skipped = new Reason.Groups();
    Reason.Groups notRun = new Reason.Groups();
    List<Status> tests = new ArrayList<>(run.tests().size());
    for (TestResult test : run.tests()) {
      Outcome outcome = test.outcome();
      Optional<CaseFailure> failure = CaseFailure.of(test, run.seed(), options.repeat());
      boolean excused = options.excuses(test);
      if (failure.isPresent() && quarantine.entryOf(test.id()) != null) {
        failure = Optional.of(QuarantineText.told(failure.get(), quarantine, excused));
      }
      if (failure.isPresent() && excused) {
        quarantined.add(failure.get());
        continue;
      }
      tests.add(outcome.status());
      if (outcome instanceof Outcome.Skipped reason) {
        skipped.add(reason.reason(), test.id());
      } else if (outcome instanceof Outcome.NotRun reason) {
        notRun.add(reason.reason(), test.id());
      }
      if (failure.isPresent()) {
        (failure.get().status() == Status.FLAKY ? flaky : failures).add(failure.get());
      }
    }
    List<Status> benchmarks = new ArrayList<>(run.benchmarks().size());
    for (BenchmarkResult benchmark : run.benchmarks()) {
      Outcome outcome = benchmark.outcome();
      benchmarks.add(outcome.status());
      if (outcome instanceof Outcome.Skipped reason) {
        skipped.add(reason.reason(), benchmark.id());
      } else if (outcome instanceof Outcome.NotRun reason) {
        notRun.add(reason.reason(), benchmark.id());
      }
      CaseFailure.of(benchmark, run.seed(), options.repeat()).ifPresent(failures::add);
    }
    Map<CaseId, Compared> comparisons =
        new ComparisonBuilder(options.plan(), statistics).of(run.benchmarks());
    return new Summary(
        run,
        options,
        Counts.of(tests, quarantined.size()),
        Counts.of(benchmarks),
        failures.toList(),
        flaky.toList(),
        quarantined,
        skipped.toList(),
        notRun.toList(),
        slowest(run.tests(), options.slowest()),
        new GroupBuilder(options, statistics, comparisons).groups(run.benchmarks()),
        new GateBuilder(options, statistics).gates(run.benchmarks(), comparisons),
        Past.NONE);
  }

  /** The same with what earlier runs measured. */
  public Summary withPast(Past measured) {
    return new Summary(
        run,
        options,
        tests,
        benchmarks,
        failures,
        flaky,
        quarantined,
        skipped,
        notRun,
        slowest,
        groups,
        gates,
        measured);
  }

  /** Counts of tests and benchmarks together. */
  public Counts counts() {
    return tests.plus(benchmarks);
  }

  /** Whether the run is good news: nothing is red, and every gate has the answer that it needs. */
  public boolean isGreen() {
    return !isRed() && !gates.anyBroken() && !lacksAnswers();
  }

  /** Whether an answer was demanded that the measurements could not give. */
  public boolean lacksAnswers() {
    return openGates() > 0 || openVerdicts() > 0;
  }

  /** Whether a case, or a problem apart from the cases, turns the run red. */
  public boolean isRed() {
    Counts counts = counts();
    return counts.red() > 0 || (options.flakyRed() && counts.flaky() > 0) || errors() > 0;
  }

  /** Problems that turn the run red although no case did, such as a failed tear-down of a suite. */
  public List<Problem> redProblems() {
    List<Problem> red = new ArrayList<>(0);
    for (Problem problem : run.problems()) {
      if (problem.severity() == Problem.Severity.ERROR) {
        red.add(problem);
      }
    }
    return red;
  }

  /** How many {@link #redProblems} there are. */
  public long errors() {
    return redProblems().size();
  }

  /**
   * The benchmarks as their groups show them, by result. By identity, since a case that was
   * repeated has the same name in each repetition.
   */
  public IdentityHashMap<BenchmarkResult, VariantSummary> variants() {
    IdentityHashMap<BenchmarkResult, VariantSummary> variants = new IdentityHashMap<>();
    for (GroupSummary group : groups) {
      for (VariantSummary variant : group.variants()) {
        variants.put(variant.result(), variant);
      }
    }
    return variants;
  }

  /**
   * The closing line of {@link Counts}; gates and problems are not cases, so it does not count
   * them.
   */
  public String closingLine() {
    return counts().closingLine(options.flakyRed());
  }

  /**
   * What makes the run red but is not in the closing line, such as {@code "3 gates broken"}; empty
   * if there is no such thing.
   */
  public String beyondTheCases() {
    List<String> parts = new ArrayList<>();
    if (errors() > 0) {
      parts.add(Numbers.count(errors(), "problem"));
    }
    int broken = gates.count(GateState.BROKEN);
    if (broken > 0) {
      parts.add(Numbers.count(broken, "gate") + " broken");
    }
    int openGates = openGates();
    if (openGates > 0) {
      parts.add(Numbers.count(openGates, "gate") + " without an answer");
    }
    int openVerdicts = openVerdicts();
    if (openVerdicts > 0) {
      parts.add(Numbers.count(openVerdicts, "verdict") + " open");
    }
    return String.join(", ", parts);
  }

  /** The variants of all groups that were compared with a reference. */
  public List<VariantSummary> comparisons() {
    return groups.stream()
        .flatMap(group -> group.variants().stream())
        .filter(variant -> variant.compared() != null)
        .toList();
  }

  /** Gates whose missing answer makes the run red. */
  private int openGates() {
    return options.openRed() ? gates.undecided() : gates.unanswerable();
  }

  /**
   * Comparisons whose missing verdict makes the run red: those that came to none, or to none that
   * fresh forks confirm.
   */
  private int openVerdicts() {
    if (!options.openRed()) {
      return 0;
    }
    int open = 0;
    for (VariantSummary variant : comparisons()) {
      Compared compared = variant.compared();
      Verdict verdict = compared == null ? Verdict.SAME : compared.verdict();
      open += verdict == Verdict.INCONCLUSIVE || verdict == Verdict.WARM_UP_DEPENDENT ? 1 : 0;
    }
    return open;
  }

  private static List<TestResult> slowest(List<TestResult> tests, int number) {
    if (number == 0) {
      return List.of();
    }
    // Equal times keep the order of the plan, since the sort is stable.
    return tests.stream()
        .filter(test -> !test.attempts().isEmpty())
        .sorted(Comparator.comparing(TestResult::duration).reversed())
        .limit(number)
        .toList();
  }
}
