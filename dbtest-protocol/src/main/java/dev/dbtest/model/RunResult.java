package dev.dbtest.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Everything one invocation of dbtest produced: tests and benchmarks together.
 *
 * @param runId name of the run, made from its start time and seed
 * @param version version of dbtest that made it
 * @param command the command line, for repeating the run
 * @param seed seed of every random choice
 * @param started when it began
 * @param duration how long it took
 * @param interrupted whether somebody ended it before its plan was done
 * @param environment where it ran
 * @param problems what went wrong apart from the cases, in the order in which it was seen
 * @param tests results of tests, in the order of the plan
 * @param benchmarks results of benchmarks, in the order of the plan
 */
public record RunResult(
    String runId,
    String version,
    String command,
    long seed,
    Instant started,
    Duration duration,
    boolean interrupted,
    Environment environment,
    List<Problem> problems,
    List<TestResult> tests,
    List<BenchmarkResult> benchmarks) {

  /** Copies the lists. */
  public RunResult {
    problems = List.copyOf(problems);
    tests = List.copyOf(tests);
    benchmarks = List.copyOf(benchmarks);
  }

  /** The same run with these cases in place of its own. */
  public RunResult withCases(List<TestResult> newTests, List<BenchmarkResult> newBenchmarks) {
    return with(problems, newTests, newBenchmarks);
  }

  /** The same run with these problems in place of its own. */
  public RunResult withProblems(List<Problem> newProblems) {
    return with(newProblems, tests, benchmarks);
  }

  private RunResult with(
      List<Problem> newProblems, List<TestResult> newTests, List<BenchmarkResult> newBenchmarks) {
    return new RunResult(
        runId,
        version,
        command,
        seed,
        started,
        duration,
        interrupted,
        environment,
        newProblems,
        newTests,
        newBenchmarks);
  }
}
