package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import java.util.List;

/** Stored runs with other cases, and cases with other names. */
public final class RunParts {

  private RunParts() {}

  /** A run with these cases in place of its own. */
  public static RunResult with(
      RunResult run, List<TestResult> tests, List<BenchmarkResult> benchmarks) {
    return new RunResult(
        run.runId(),
        run.version(),
        run.command(),
        run.seed(),
        run.started(),
        run.duration(),
        run.interrupted(),
        run.environment(),
        run.problems(),
        tests,
        benchmarks);
  }

  /** A benchmark by another name. */
  static BenchmarkResult named(BenchmarkResult benchmark, CaseId id) {
    return new BenchmarkResult(
        id,
        benchmark.displayName(),
        benchmark.tags(),
        benchmark.baseline(),
        benchmark.settings(),
        benchmark.limits(),
        benchmark.outcome(),
        benchmark.forks(),
        benchmark.forkPlan(),
        benchmark.reference(),
        benchmark.confirmation());
  }

  /** A test by another name. */
  static TestResult named(TestResult test, CaseId id) {
    return new TestResult(
        id,
        test.kind(),
        test.displayName(),
        test.tags(),
        test.outcome(),
        test.attempts(),
        test.started(),
        test.ended(),
        test.duration(),
        test.output(),
        test.metrics());
  }
}
