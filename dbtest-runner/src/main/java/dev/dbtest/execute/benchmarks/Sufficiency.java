package dev.dbtest.execute.benchmarks;

import dev.dbtest.comparison.ForkComparer;
import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.gate.Gate;
import dev.dbtest.gate.GateKeeper;
import dev.dbtest.gate.Measured;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.stats.Alarm;
import dev.dbtest.stats.BudgetShare;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.FurtherBlocks;
import dev.dbtest.stats.GeometricMean;
import dev.dbtest.stats.LimitAlarm;
import dev.dbtest.stats.LimitCheck;
import dev.dbtest.stats.LimitConfirmation;
import dev.dbtest.stats.PrecisionTarget;
import dev.dbtest.stats.Statistics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the statistics whether a case has been measured enough. */
final class Sufficiency {

  /** In seconds; without a minimum, a fork that took no time would be infinitely worthwhile. */
  private static final double SHORTEST_FORK = 0.001;

  private final Statistics statistics;
  private final ForkComparer comparisons;
  private final GateKeeper keeper;
  private final @Nullable Double allocation;
  private final @Nullable PrecisionTarget target;
  private final double gate;
  private final boolean budgeted;
  private final boolean spends;

  /** Asks for what these options require. */
  Sufficiency(Statistics statistics, StoppingOptions options) {
    this.statistics = statistics;
    this.comparisons = new ForkComparer(statistics, options.comparison());
    this.keeper = new GateKeeper(statistics, options.comparison());
    this.allocation = options.allocation();
    this.gate = options.comparison().gate();
    this.budgeted = options.budget() != null;
    this.spends = options.spends();
    Double precision = options.precision();
    this.target =
        precision == null ? null : new PrecisionTarget(precision, Statistics.DEFAULT_LEVEL);
  }

  /** How much more a member of a set needs beyond its minimum number of forks. */
  Outlook outlook(SetRun set, CaseRun member) {
    int most = member.planned().forks().most() - member.blocks();
    if (most <= 0) {
      return Outlook.DONE;
    }
    Outlook needs = verdict(set, member).and(gates(set, member)).and(precision(set, member));
    return new Outlook(Math.min(most, needs.blocks()), needs.blocksToDecision());
  }

  /**
   * How a case that is not compared with anything competes for the rest of a budget; empty if it is
   * known well enough or has had all the forks that it may have.
   */
  Optional<BudgetShare> share(SetRun set, CaseRun member) {
    double[] times = forkTimes(member);
    boolean wants = target == null ? spends : !statistics.isPrecise(times, target);
    if (!budgeted
        || !isAlone(set)
        || !wants
        || member.blocks() >= member.planned().forks().most()) {
      return Optional.empty();
    }
    double seconds = Math.max(SHORTEST_FORK, member.costOfFork().toMillis() / 1e3);
    double wanted = target == null ? 0 : target.relativeMargin();
    return Optional.of(new BudgetShare(times.length, relativeMargin(times), wanted, seconds));
  }

  /** Which of the cases gains most per second by another fork; null if none gains. */
  @Nullable Integer next(List<BudgetShare> shares) {
    return statistics.nextForBudget(shares);
  }

  private static boolean isAlone(SetRun set) {
    return set.set().reference().isEmpty();
  }

  private @Nullable Double relativeMargin(double[] times) {
    if (times.length == 0) {
      return null;
    }
    ConfidenceInterval interval = statistics.geometricMeanInterval(times, Statistics.DEFAULT_LEVEL);
    return interval == null
        ? null
        : (Double) (interval.upper() / GeometricMean.of(times).value() - 1);
  }

  /** The comparison of a member with its reference, as things stand. */
  Optional<Comparison> comparison(SetRun set, CaseRun member) {
    return set.referenceOf(member)
        .flatMap(
            reference ->
                comparisons.compare(
                    reference.forks(),
                    reference.planned().settings(),
                    member.forks(),
                    member.planned().settings(),
                    member.planned().forks()));
  }

  /** Blocks at which a member is first compared; {@code null} if it is not compared. */
  @Nullable Integer firstLook(CaseRun member) {
    return member.planned().reference() == null
        ? null
        : comparisons.planFor(member.planned().forks()).design().nextLook(0);
  }

  private Outlook verdict(SetRun set, CaseRun member) {
    Optional<Comparison> comparison = comparison(set, member);
    if (comparison.isEmpty()) {
      return Outlook.DONE;
    }
    Integer nextLook = comparison.get().nextLook();
    if (nextLook == null) {
      return Outlook.DONE;
    }
    int blocks = nextLook - comparison.get().blocks();
    FurtherBlocks further = comparison.get().furtherBlocks();
    return new Outlook(blocks, further == null ? blocks : Math.max(blocks, further.blocks()));
  }

  /** The gates of a member that its forks seem to exceed, so that fresh ones must confirm it. */
  List<Gate> alarms(SetRun set, CaseRun member) {
    return gatesOf(member).stream()
        .filter(gate -> standing(set, member, gate) == LimitCheck.Standing.ABOVE)
        .toList();
  }

  /** What fresh forks say of a gate; empty if what it is about was not measured. */
  Optional<LimitAlarm> alarm(Gate gate, @Nullable Measured reference, Measured fresh) {
    return keeper.alarm(gate, reference, fresh);
  }

  /** Confirms differences together. */
  List<Confirmation> confirm(List<Alarm> alarms) {
    return statistics.confirm(alarms);
  }

  /** Confirms exceeded limits together. */
  List<LimitConfirmation> confirmLimits(List<LimitAlarm> alarms) {
    return statistics.confirmLimits(alarms);
  }

  /** The relative difference that a comparison must exceed. */
  double gate() {
    return gate;
  }

  /** How many more blocks the limits of a member need. */
  Outlook gates(SetRun set, CaseRun member) {
    Outlook outlook = Outlook.DONE;
    for (Gate gate : gatesOf(member)) {
      LimitCheck check = check(set, member, gate).orElse(null);
      Integer nextLook = check == null ? null : check.nextLook();
      if (nextLook != null) {
        int blocks = nextLook - member.blocks();
        outlook = outlook.and(new Outlook(Math.max(1, blocks), Math.max(1, blocks)));
      }
    }
    return outlook;
  }

  private List<Gate> gatesOf(CaseRun member) {
    BenchmarkCase planned = member.planned();
    return Gate.of(planned.limits(), planned.reference() != null, allocation);
  }

  private LimitCheck.@Nullable Standing standing(SetRun set, CaseRun member, Gate gate) {
    return check(set, member, gate).map(LimitCheck::standing).orElse(null);
  }

  private Optional<LimitCheck> check(SetRun set, CaseRun member, Gate gate) {
    if (member.forks().isEmpty()) {
      return Optional.empty();
    }
    Measured reference = set.referenceOf(member).map(Sufficiency::measured).orElse(null);
    return keeper.check(gate, reference, measured(member), member.planned().forks());
  }

  private static Measured measured(CaseRun run) {
    return new Measured(run.forks(), run.planned().settings());
  }

  /** How many more blocks the precision of a member's own time needs. */
  Outlook precision(SetRun set, CaseRun member) {
    return budgeted && isAlone(set) ? Outlook.DONE : mean(member);
  }

  private Outlook mean(CaseRun member) {
    double[] times = forkTimes(member);
    if (target == null || times.length < 2 || statistics.isPrecise(times, target)) {
      return Outlook.DONE;
    }
    return new Outlook(1, statistics.forksToPrecision(times, target).blocks());
  }

  private static double[] forkTimes(CaseRun member) {
    return ForkTimes.times(member.forks(), member.planned().settings());
  }
}
