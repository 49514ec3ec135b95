package dev.dbtest.jmh.processor;

import dev.dbtest.jmh.processor.adapt.BenchmarkWriter;
import dev.dbtest.jmh.processor.check.Checks;
import dev.dbtest.jmh.processor.check.Reporter;
import dev.dbtest.jmh.processor.resource.ResourceLists;
import dev.dbtest.jmh.processor.source.Compilation;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;

/** One run of the compiler: checks and writes round by round, and the lists at the end. */
final class Session {

  private final Compilation compilation;
  private final Reporter reporter;
  private final Checks checks;
  private final BenchmarkWriter writer;
  private final ResourceLists lists;

  Session(ProcessingEnvironment environment) {
    compilation = new Compilation(environment.getElementUtils());
    reporter = new Reporter(environment.getMessager(), compilation);
    checks = new Checks(environment, compilation, reporter);
    writer = new BenchmarkWriter(environment, compilation, reporter);
    lists = new ResourceLists(environment.getFiler(), environment.getElementUtils(), reporter);
  }

  /** Processes a round. Never throws: failures inside are reported as errors of the compilation. */
  void process(RoundEnvironment environment) {
    try {
      if (environment.processingOver()) {
        finish(environment.errorRaised());
      } else {
        Compilation.Round round = compilation.next(environment);
        checks.check(round.declared());
        writer.write(round.reachable().stream().filter(type -> !reporter.isBroken(type)).toList());
      }
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      reporter.internal(null, e);
    }
  }

  /**
   * Writes the lists. Those of a failed compilation stay as they were, since it leaves no classes
   * either.
   */
  private void finish(boolean failed) {
    if (failed || reporter.hasErrors()) {
      return;
    }
    writer.complete();
    if (!reporter.hasErrors()) {
      lists.update(
          writer.lines(ResourceLists.BENCHMARKS),
          writer.lines(ResourceLists.HINTS),
          compilation.seen());
    }
  }
}
