package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Tags;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark case of a plan, with everything that is decided before its first fork.
 *
 * @param id the case; in another build its row ends with the name of the build
 * @param target the case as JMH knows it: without the name of the build
 * @param module module whose class path it runs on
 * @param build which build of the module; empty for the project's own
 * @param displayName name for reports
 * @param tags tags of the group and of the benchmark
 * @param baseline whether others are compared with it
 * @param reference what it is compared with; {@code null} if with nothing
 * @param settings how it is measured
 * @param forks how many forks it gets
 * @param limits what its author allows it to cost
 * @param operations operations that one call stands for, at least 1
 * @param ending how it ends without being run, because it is skipped or cannot run; {@code null} if
 *     it is to run
 * @param jmhName JMH's name of it
 */
public record BenchmarkCase(
    CaseId id,
    CaseId target,
    String module,
    String build,
    String displayName,
    Tags tags,
    boolean baseline,
    @Nullable CaseId reference,
    BenchmarkSettings settings,
    ForkPlan forks,
    Limits limits,
    int operations,
    @Nullable Outcome ending,
    String jmhName) {

  /** A case whose class has no dollar sign in its source. */
  public BenchmarkCase(
      CaseId id,
      CaseId target,
      String module,
      String build,
      String displayName,
      Tags tags,
      boolean baseline,
      @Nullable CaseId reference,
      BenchmarkSettings settings,
      ForkPlan forks,
      Limits limits,
      int operations,
      @Nullable Outcome ending) {
    this(
        id,
        target,
        module,
        build,
        displayName,
        tags,
        baseline,
        reference,
        settings,
        forks,
        limits,
        operations,
        ending,
        BenchmarkResult.usualJmhName(target));
  }

  /** How it ends without being run; nothing if it is to run. */
  public Optional<Outcome> endsAtOnce() {
    return Optional.ofNullable(ending);
  }

  /** The same case, compared with another one or with nothing. */
  public BenchmarkCase comparedWith(@Nullable CaseId newReference) {
    return new BenchmarkCase(
        id,
        target,
        module,
        build,
        displayName,
        tags,
        baseline,
        newReference,
        settings,
        forks,
        limits,
        operations,
        ending,
        jmhName);
  }

  /** The same case, measured in another way. */
  public BenchmarkCase withSettings(BenchmarkSettings newSettings) {
    return new BenchmarkCase(
        id,
        target,
        module,
        build,
        displayName,
        tags,
        baseline,
        reference,
        newSettings,
        forks,
        limits,
        operations,
        ending,
        jmhName);
  }

  /** The same case with other limits. */
  public BenchmarkCase withLimits(Limits newLimits) {
    return new BenchmarkCase(
        id,
        target,
        module,
        build,
        displayName,
        tags,
        baseline,
        reference,
        settings,
        forks,
        newLimits,
        operations,
        ending,
        jmhName);
  }

  /** The same case as one that others are compared with, or not. */
  public BenchmarkCase asBaseline(boolean newBaseline) {
    return new BenchmarkCase(
        id,
        target,
        module,
        build,
        displayName,
        tags,
        newBaseline,
        reference,
        settings,
        forks,
        limits,
        operations,
        ending,
        jmhName);
  }
}
