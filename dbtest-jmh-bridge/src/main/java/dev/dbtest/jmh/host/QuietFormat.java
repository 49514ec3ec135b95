package dev.dbtest.jmh.host;

import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Shows nothing; a base for formats that look at some of what JMH does. */
class QuietFormat implements OutputFormat {

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams params, int number) {}

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams params, int number, IterationResult result) {}

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {}

  @Override
  public void endBenchmark(BenchmarkResult result) {}

  @Override
  public void startRun() {}

  @Override
  public void endRun(Collection<RunResult> results) {}

  @Override
  public void print(String text) {}

  @Override
  public void println(String text) {}

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public void verbosePrintln(String text) {}

  @Override
  public void write(int b) {}

  @Override
  public void write(byte[] bytes) {}
}
