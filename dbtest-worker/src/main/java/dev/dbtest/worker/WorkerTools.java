package dev.dbtest.worker;

import dev.dbtest.link.RunningTime;
import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.LastWords;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.link.worker.WorkerSettings;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Outcome;
import dev.dbtest.worker.failure.Failures;
import dev.dbtest.worker.failure.UserCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the parts of a worker share, and what it offers to those who run its suites. */
public final class WorkerTools {

  private final WorkerSettings settings;
  private final Outbox outbox;
  private final Failures failures;
  private final Scopes scopes;
  private final Streams streams;
  private final SuiteThreads threads;
  private final Uncaught uncaught;
  private final Watch watch;
  private final Calls calls;
  private final TempDirs tempDirs;
  private int failureCount;
  private volatile String stopReason = "";

  WorkerTools(ReportSink sink, WorkerSettings settings, Premises premises) throws IOException {
    this.settings = settings;
    Path scratch = Path.of(settings.scratch());
    Path words = scratch.resolve("words");
    this.outbox = new Outbox(sink);
    this.failures = new Failures(new UserCode(settings.classRoots()), premises.witness());
    this.scopes =
        new Scopes(
            outbox,
            failures,
            Files.exists(words) ? LastWords.open(words) : LastWords.inMemory(),
            settings.liveOutput(),
            settings.outputLimit());
    this.streams = new Streams(premises.around(scopes));
    this.threads = new SuiteThreads(scopes);
    this.uncaught = new Uncaught(scopes, threads);
    this.watch =
        new Watch(
            outbox,
            scopes,
            failures,
            settings.slow(),
            settings.grace(),
            premises,
            RunningTime.ofThisJvm());
    this.calls = new Calls(watch, failures);
    this.tempDirs = new TempDirs(scratch);
  }

  /** The settings that apply to all suites. */
  public WorkerSettings settings() {
    return settings;
  }

  /** Adds a report to those that are about to be sent. */
  public void post(WorkerReport report) {
    outbox.post(report);
  }

  Outbox outbox() {
    return outbox;
  }

  Failures failures() {
    return failures;
  }

  Scopes scopes() {
    return scopes;
  }

  Streams streams() {
    return streams;
  }

  SuiteThreads threads() {
    return threads;
  }

  Uncaught uncaught() {
    return uncaught;
  }

  Watch watch() {
    return watch;
  }

  Calls calls() {
    return calls;
  }

  TempDirs tempDirs() {
    return tempDirs;
  }

  /** A case ends before any of its code could run. */
  void end(CaseRef ref, Outcome outcome) {
    outbox.post(
        new WorkerReport.CaseFinished(
            ref,
            false,
            List.of(new Attempt(1, outcome, Duration.ZERO)),
            Instant.now(),
            Duration.ZERO,
            CapturedOutput.NONE,
            CaseMetrics.NONE));
    if (!(outcome instanceof Outcome.Skipped)) {
      countFailure();
    }
  }

  /** Takes what a case printed; of one that passed, less is kept. */
  CapturedOutput takeOutput(CaseScope scope, boolean passed) {
    CapturedOutput output = scope.takeOutput();
    return passed && !output.isEmpty()
        ? Shortened.to(settings.passedOutputLimit(), output)
        : output;
  }

  /** What is to be seen of this JVM at the end of a case. */
  CaseMetrics metrics() {
    Runtime runtime = Runtime.getRuntime();
    return new CaseMetrics(
        threads.alive(), runtime.totalMemory() - runtime.freeMemory(), List.of());
  }

  FreshLoader freshLoader() throws IOException {
    return new FreshLoader(settings.classPath(), Worker.class.getClassLoader());
  }

  /** Counts a red case towards the limit of failures. */
  public void countFailure() {
    failureCount++;
    if (failureCount == settings.maxFailures()) {
      stop(WorkerSettings.TOO_MANY_FAILURES);
    }
    // Failures are sent at once, for whoever is watching.
    outbox.flush();
  }

  void stop(String reason) {
    stopReason = reason;
  }

  /** Why no further test is started; empty while there is no reason. */
  public String stopReason() {
    return stopReason;
  }
}
