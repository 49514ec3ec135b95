package dev.dbtest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about a benchmark case that was planned, with its raw samples.
 *
 * @param id which case
 * @param displayName name for reports
 * @param tags tags of the group and of the benchmark
 * @param baseline whether the group's other variants are compared with this one
 * @param settings how it was measured
 * @param limits what its author allows it to cost
 * @param outcome how it ended; forks that finished before an error are kept
 * @param forks the forks that finished, in the order in which they ran
 * @param forkPlan how many forks it was to have
 * @param reference the case that this one is compared with; {@code null} if none. It is the group's
 *     baseline with the same parameters, the same benchmark with the parameters that were named as
 *     baseline, or the same case in another build
 * @param confirmation fresh forks that confirm or contradict a difference; {@code null} if there
 *     was none to confirm
 * @param jmhName JMH's name of it: the name of the class in its source, a dot, and the method or
 *     thread group
 */
public record BenchmarkResult(
    CaseId id,
    String displayName,
    Tags tags,
    boolean baseline,
    BenchmarkSettings settings,
    Limits limits,
    Outcome outcome,
    List<Fork> forks,
    ForkPlan forkPlan,
    @Nullable CaseId reference,
    @Nullable Confirmation confirmation,
    String jmhName) {

  /** The parameter that names the build of a case, where it is not the project's own. */
  public static final String BUILD = "build";

  /** Copies the forks. */
  public BenchmarkResult {
    forks = List.copyOf(forks);
  }

  /** The result of a case whose class has no dollar sign in its source. */
  public BenchmarkResult(
      CaseId id,
      String displayName,
      Tags tags,
      boolean baseline,
      BenchmarkSettings settings,
      Limits limits,
      Outcome outcome,
      List<Fork> forks,
      ForkPlan forkPlan,
      @Nullable CaseId reference,
      @Nullable Confirmation confirmation) {
    this(
        id,
        displayName,
        tags,
        baseline,
        settings,
        limits,
        outcome,
        forks,
        forkPlan,
        reference,
        confirmation,
        usualJmhName(id));
  }

  /** JMH's name of a case whose class has no dollar sign in its source. */
  public static String usualJmhName(CaseId id) {
    return id.className().replace('$', '.') + '.' + id.method();
  }

  /** The result of a case that has only these forks and is not compared with another. */
  public BenchmarkResult(
      CaseId id,
      String displayName,
      Tags tags,
      boolean baseline,
      BenchmarkSettings settings,
      Limits limits,
      Outcome outcome,
      List<Fork> forks) {
    this(
        id,
        displayName,
        tags,
        baseline,
        settings,
        limits,
        outcome,
        forks,
        ForkPlan.fixed(Math.max(1, forks.size())),
        null,
        null);
  }

  /** The same result, read as one that was measured in that way. */
  public BenchmarkResult withSettings(BenchmarkSettings newSettings) {
    return with(id, newSettings, forks, jmhName);
  }

  /** The same result of a case that goes by another name. */
  public BenchmarkResult withId(CaseId newId) {
    return with(newId, settings, forks, jmhName);
  }

  /** The same result with these forks in place of its own. */
  public BenchmarkResult withForks(List<Fork> newForks) {
    return with(id, settings, newForks, jmhName);
  }

  /** The same result with another of JMH's names. */
  public BenchmarkResult withJmhName(String newName) {
    return with(id, settings, forks, newName);
  }

  private BenchmarkResult with(
      CaseId newId, BenchmarkSettings newSettings, List<Fork> newForks, String newName) {
    return new BenchmarkResult(
        newId,
        displayName,
        tags,
        baseline,
        newSettings,
        limits,
        outcome,
        newForks,
        forkPlan,
        reference,
        confirmation,
        newName);
  }

  /**
   * Second stage of a comparison: fresh forks of a case and of its reference, with a longer
   * warm-up, their number decided beforehand. They are not part of the first stage's statistics.
   *
   * @param settings how they were measured
   * @param forks the forks, in the order in which they ran; blocks are numbered from 1 again
   */
  public record Confirmation(BenchmarkSettings settings, List<Fork> forks) {

    /** Copies the forks. */
    public Confirmation {
      forks = List.copyOf(forks);
    }
  }
}
