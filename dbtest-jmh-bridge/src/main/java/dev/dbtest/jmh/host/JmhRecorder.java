package dev.dbtest.jmh.host;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.Options;

/**
 * Shows what JMH shows, and remembers what JMH forgets: warm-up rounds, and benchmarks that failed.
 */
final class JmhRecorder implements OutputFormat {

  private final OutputFormat shown;
  private final List<RecordedBenchmark> benchmarks = new ArrayList<>();

  JmhRecorder(OutputFormat shown) {
    this.shown = shown;
  }

  /** One result for each benchmark that JMH began, measured or failed. */
  synchronized List<BenchmarkResult> results(Collection<RunResult> measured, Options options) {
    Set<CaseId> several = new HashSet<>();
    Set<CaseId> seen = new HashSet<>();
    for (RecordedBenchmark benchmark : benchmarks) {
      if (!seen.add(benchmark.id(false))) {
        several.add(benchmark.id(false));
      }
    }
    return benchmarks.stream()
        .map(
            benchmark -> benchmark.result(measured, options, several.contains(benchmark.id(false))))
        .toList();
  }

  private synchronized @Nullable RecordedBenchmark present() {
    return benchmarks.isEmpty() ? null : benchmarks.get(benchmarks.size() - 1);
  }

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {
    synchronized (this) {
      benchmarks.add(new RecordedBenchmark(benchmark));
    }
    shown.startBenchmark(benchmark);
  }

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams params, int number, IterationResult result) {
    RecordedBenchmark present = present();
    if (present != null) {
      present.round(params, number, result);
    }
    shown.iterationResult(benchmark, params, number, result);
  }

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams params, int number) {
    shown.iteration(benchmark, params, number);
  }

  @Override
  public void endBenchmark(org.openjdk.jmh.results.BenchmarkResult result) {
    shown.endBenchmark(result);
  }

  @Override
  public void startRun() {
    shown.startRun();
  }

  @Override
  public void endRun(Collection<RunResult> results) {
    shown.endRun(results);
  }

  @Override
  public void print(String text) {
    remember(text);
    shown.print(text);
  }

  @Override
  public void println(String text) {
    remember(text + "\n");
    shown.println(text);
  }

  @Override
  public void flush() {
    shown.flush();
  }

  @Override
  public void close() {
    shown.close();
  }

  @Override
  public void verbosePrintln(String text) {
    shown.verbosePrintln(text);
  }

  @Override
  public void write(int b) {
    shown.write(b);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    shown.write(bytes);
  }

  private void remember(String text) {
    RecordedBenchmark present = present();
    if (present != null) {
      byte[] bytes = text.getBytes(Charset.defaultCharset());
      present.text().write(bytes, 0, bytes.length);
    }
  }
}
