package dev.dbtest.run;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.plan.benchmarks.SettingsResolver;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to measure, as far as that can be known beforehand.
 *
 * @param forks forks that are run in any case
 * @param atLeast time for these
 * @param atMost time for all forks that may be run, unless the budget ends before
 * @param settings how each case will be measured
 */
public record RunEstimate(
    int forks, Duration atLeast, Duration atMost, Map<CaseId, BenchmarkSettings> settings) {

  /** What starting the JVM, calibration and set-up add to the rounds of a fork. */
  private static final Duration OVERHEAD = Duration.ofMillis(400);

  /** Copies the map. */
  public RunEstimate {
    settings = Map.copyOf(settings);
  }

  /** Estimates for the benchmarks of these groups, each with that many selected cases. */
  static RunEstimate of(
      List<BenchmarkGroupInfo> groups, List<CaseId> cases, SettingsResolver resolver) {
    Map<CaseId, BenchmarkInfo> methods = new HashMap<>();
    for (BenchmarkGroupInfo group : groups) {
      for (BenchmarkInfo each : group.benchmarks()) {
        methods.put(each.id().withoutRow(), each);
      }
    }
    int forks = 0;
    Duration least = Duration.ZERO;
    Duration most = Duration.ZERO;
    Map<CaseId, BenchmarkSettings> settings = new HashMap<>();
    for (CaseId id : cases) {
      BenchmarkInfo method = methods.get(id.withoutRow());
      if (method != null && method.skipReason() == null) {
        BenchmarkSettings each = resolver.settings(method.declared());
        ForkPlan plan = resolver.forks(method.declared());
        settings.put(id, each);
        forks += plan.least();
        least = least.plus(fork(each).multipliedBy(plan.least()));
        most = most.plus(fork(each).multipliedBy(plan.most()));
      }
    }
    return new RunEstimate(forks, least, most, settings);
  }

  /** The estimate for measuring each case in a second build as well. */
  RunEstimate twice() {
    return new RunEstimate(2 * forks, atLeast.multipliedBy(2), atMost.multipliedBy(2), settings);
  }

  /**
   * How long the benchmarks will take.
   *
   * @param budget time after which no further fork is started; empty for no limit
   */
  Duration time(Optional<Duration> budget) {
    Duration limited =
        budget.isPresent() && budget.get().compareTo(atMost) < 0 ? budget.get() : atMost;
    return limited.compareTo(atLeast) < 0 ? atLeast : limited;
  }

  /** How the case will be measured; {@code null} if that is not known. */
  public @Nullable BenchmarkSettings settingsOf(CaseId id) {
    BenchmarkSettings own = settings.get(id);
    // In another build, or in one of several modes, a case has an additional value in its row.
    return own != null || id.row().isNone() ? own : settings.get(withoutLast(id));
  }

  private static CaseId withoutLast(CaseId id) {
    Map<String, String> values = new LinkedHashMap<>(id.row().values());
    List<String> names = List.copyOf(values.keySet());
    values.remove(names.get(names.size() - 1));
    return id.withRow(ParameterRow.ofValues(values));
  }

  private static Duration fork(BenchmarkSettings settings) {
    Duration rounds = settings.roundTime().multipliedBy(settings.rounds());
    return settings.mode() == Mode.SINGLE_SHOT
        ? rounds.plus(OVERHEAD)
        : rounds.plus(settings.warmupTime().multipliedBy(settings.warmupRounds())).plus(OVERHEAD);
  }
}
