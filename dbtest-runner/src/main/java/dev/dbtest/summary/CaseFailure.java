package dev.dbtest.summary;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Comparison;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.summary.diff.DiffLine;
import dev.dbtest.summary.diff.TextDiff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a report shows about a case that did not pass, or passed only on a later attempt.
 *
 * @param id which case
 * @param kind test or benchmark
 * @param displayName its name for reports
 * @param status FAILED, ERROR or FLAKY
 * @param failure why; of a flaky test why the first attempt did not pass
 * @param headline the message without the values that {@code diff} shows; may be empty
 * @param diff where expected and actual text differ; empty if there are no such texts or they are
 *     equal
 * @param frames the first stack frames of the project's own code, innermost first; the innermost
 *     frames of others if none is its own; never dbtest's
 * @param stdout what it printed on standard output
 * @param stderr what it printed on standard error
 * @param droppedBytes bytes of output that were not kept
 * @param attempts every attempt, in order; empty for benchmarks
 * @param duration time of all attempts, or of all forks
 * @param repeat the command that repeats this case
 * @param alike further cases that ended with the same failure, such as those whose set-up failed
 * @param quarantine what the quarantine says of it; empty if it is not listed there
 */
public record CaseFailure(
    CaseId id,
    CaseKind kind,
    String displayName,
    Status status,
    Failure failure,
    String headline,
    List<DiffLine> diff,
    List<Frame> frames,
    Excerpt stdout,
    Excerpt stderr,
    long droppedBytes,
    List<Attempt> attempts,
    Duration duration,
    String repeat,
    List<CaseId> alike,
    String quarantine) {
  private static final int MOST_FRAMES = 5;
  private static final int FIRST_LINES = 10;
  private static final int LAST_LINES = 20;

  /** Copies the lists. */
  public CaseFailure {
    diff = List.copyOf(diff);
    frames = List.copyOf(frames);
    attempts = List.copyOf(attempts);
    alike = List.copyOf(alike);
  }

  /** The failure of a test; empty if it has none. */
  public static Optional<CaseFailure> of(TestResult result, long seed, RepeatCommand repeat) {
    Failure failure = failureOf(result.outcome());
    if (failure == null) {
      return Optional.empty();
    }
    return Optional.of(
        of(
            result.id(),
            result.kind(),
            result.displayName(),
            result.outcome().status(),
            failure,
            result.output(),
            result.attempts(),
            result.duration(),
            repeat.of(repeated(result.id()), result.kind(), seed)));
  }

  /** What to run again: a row that is no longer there cannot be, so the whole test is. */
  private static CaseId repeated(CaseId id) {
    return !id.row().isNone() && id.row().name().isEmpty() ? id.withoutRow() : id;
  }

  /** The failure of a benchmark; empty if it has none. */
  public static Optional<CaseFailure> of(BenchmarkResult result, long seed, RepeatCommand repeat) {
    Failure failure = failureOf(result.outcome());
    if (failure == null) {
      return Optional.empty();
    }
    Duration wall =
        result.forks().stream().map(fork -> fork.wall()).reduce(Duration.ZERO, Duration::plus);
    return Optional.of(
        of(
            result.id(),
            CaseKind.BENCHMARK,
            result.displayName(),
            result.outcome().status(),
            failure,
            CapturedOutput.NONE,
            List.of(),
            wall,
            repeat.ofBenchmark(result.id(), result.reference(), seed)));
  }

  private static CaseFailure of(
      CaseId id,
      CaseKind kind,
      String displayName,
      Status status,
      Failure failure,
      CapturedOutput output,
      List<Attempt> attempts,
      Duration duration,
      String repeat) {
    Comparison comparison = failure.comparison();
    return new CaseFailure(
        id,
        kind,
        displayName,
        status,
        failure,
        Headline.of(failure),
        comparison == null ? List.of() : TextDiff.of(comparison.expected(), comparison.actual()),
        frames(failure),
        Excerpt.of(output.stdout(), FIRST_LINES, LAST_LINES),
        Excerpt.of(output.stderr(), FIRST_LINES, LAST_LINES),
        output.dropped(),
        attempts,
        duration,
        repeat,
        List.of(),
        "");
  }

  /** The failure in an outcome; {@code null} if there is none. */
  public static @Nullable Failure failureOf(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed.failure();
    }
    if (outcome instanceof Outcome.Errored errored) {
      return errored.failure();
    }
    return outcome instanceof Outcome.Flaky flaky ? flaky.failure() : null;
  }

  /** The first frame with a line number; {@code null} if no frame has one. */
  public @Nullable Frame location() {
    return frames.stream().filter(frame -> frame.line() >= 0).findFirst().orElse(null);
  }

  /** The frame whose line of the source is known; {@code null} if none is. */
  public @Nullable Frame sourceFrame() {
    for (Frame frame : failure.frames()) {
      if (frame.source() != null) {
        return frame;
      }
    }
    return null;
  }

  /**
   * The line of the source at which it failed, such as {@code CartTest.java:42 check(a == b);};
   * empty if it is not known.
   */
  public String sourceLine() {
    Frame frame = sourceFrame();
    return frame == null ? "" : frame.file() + ":" + frame.line() + "   " + frame.source();
  }

  /**
   * Where in the life of the case it failed, such as {@code suite set-up}; empty if in the test or
   * the benchmark itself, or if the type of the failure says so already.
   */
  public String place() {
    return switch (failure.phase()) {
      case BODY, MEASUREMENT -> "";
      case LOAD, SUITE_SETUP, SETUP, PARAMETERS, TEARDOWN, SUITE_TEARDOWN, PROCESS ->
          failure.type().equals(failure.phase().label()) ? "" : failure.phase().label();
    };
  }

  /** Whether two different values print the same text, so that no diff can show the difference. */
  public boolean printsAlike() {
    return failure.comparison() != null && diff.isEmpty();
  }

  /** Whether the case failed for a reason outside it that its whole suite shares. */
  boolean hasSharedCause() {
    return switch (failure.phase()) {
      case LOAD, SUITE_SETUP -> true;
      case SETUP, PARAMETERS, BODY, TEARDOWN, SUITE_TEARDOWN, MEASUREMENT, PROCESS -> false;
    };
  }

  /** Whether the case failed before its own code ran. */
  boolean isOfSetup() {
    return failure.phase() == Failure.Phase.SETUP;
  }

  /** Where the cases are that ended with the same failure: {@code "of this suite"}, mostly. */
  public String placeOfAlike() {
    Set<String> classes = new HashSet<>();
    classes.add(id.className());
    for (CaseId other : alike) {
      classes.add(other.className());
    }
    return classes.size() == 1 ? "of this suite" : "in " + classes.size() + " suites";
  }

  CaseFailure withAlike(List<CaseId> ids) {
    return new CaseFailure(
        id,
        kind,
        displayName,
        status,
        failure,
        headline,
        diff,
        frames,
        stdout,
        stderr,
        droppedBytes,
        attempts,
        duration,
        repeat,
        ids,
        quarantine);
  }

  CaseFailure withQuarantine(String words) {
    return new CaseFailure(
        id,
        kind,
        displayName,
        status,
        failure,
        headline,
        diff,
        frames,
        stdout,
        stderr,
        droppedBytes,
        attempts,
        duration,
        repeat,
        alike,
        words);
  }

  private static List<Frame> frames(Failure failure) {
    List<Frame> own = new ArrayList<>(MOST_FRAMES);
    for (Frame frame : failure.frames()) {
      if (frame.user() && own.size() < MOST_FRAMES) {
        own.add(frame);
      }
    }
    if (!own.isEmpty()) {
      return own;
    }
    return failure.frames().stream()
        .filter(frame -> !frame.className().startsWith("dev.dbtest."))
        .limit(MOST_FRAMES)
        .toList();
  }
}
