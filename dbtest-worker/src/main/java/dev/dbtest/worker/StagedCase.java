package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.link.worker.Repetition;
import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case that another framework runs, as often as it needs attempts. */
public final class StagedCase {

  private static final Outcome PASSED = new Outcome.Passed();

  private final SuiteStage stage;
  private final WorkerTools tools;
  private final CaseRef ref;
  private @Nullable CaseScope scope;
  private @Nullable Attempts attempts;
  private @Nullable Instant started;
  private long attemptStart;
  private long spent;
  private boolean watched;
  private boolean open;

  StagedCase(SuiteStage stage, WorkerTools tools, CaseRef ref) {
    this.stage = stage;
    this.tools = tools;
    this.ref = ref;
  }

  /** Whether an attempt has begun and not ended. */
  public boolean isOpen() {
    return open;
  }

  /**
   * An attempt begins in the calling thread.
   *
   * @param timeoutNanos its limit; 0 for none
   */
  public void begin(long timeoutNanos, Repetition repetition) {
    if (started == null) {
      started = Instant.now();
    }
    if (attempts == null) {
      attempts = new Attempts(repetition);
    }
    watched = stage.mayWatch();
    if (watched) {
      // Whatever ran before belongs to the class.
      tools.watch().leave(true);
    }
    if (scope == null) {
      scope = tools.scopes().enter(ref);
    } else {
      tools.scopes().enter(scope);
    }
    stage.began();
    open = true;
    attemptStart = System.nanoTime();
    tools.outbox().post(new WorkerReport.CaseEntered(ref, attempts.next(), TestState.RUNNING));
    if (watched) {
      tools.watch().enter(Failure.Phase.BODY, ref, "the test", timeoutNanos);
    }
  }

  /**
   * An attempt ended.
   *
   * @param thrown what it threw; {@code null} if it passed
   * @return whether another attempt is wanted; if none is, {@link #finish} ends the case
   */
  public boolean end(@Nullable Throwable thrown) {
    return end(thrown == null ? PASSED : stage.outcome(Failure.Phase.BODY, thrown));
  }

  /** An attempt found that the case does not apply here; otherwise as {@link #end}. */
  public boolean leftOut(String reason) {
    return end(new Outcome.Skipped(reason));
  }

  private boolean end(Outcome seen) {
    Attempts known = attempts;
    CaseScope own = scope;
    if (known == null || own == null) {
      throw new IllegalStateException("an attempt ended that had not begun");
    }
    open = false;
    Outcome outcome = seen;
    Failure timedOut = watched ? tools.watch().leave(outcome != PASSED) : null;
    if (timedOut != null) {
      outcome = new Outcome.Errored(timedOut);
    }
    Failure stray = own.takeStray();
    if (stray != null && (outcome == PASSED || outcome instanceof Outcome.Skipped)) {
      outcome = new Outcome.Errored(stray);
    }
    long time = System.nanoTime() - attemptStart;
    spent += time;
    known.add(outcome, Duration.ofNanos(time));
    stage.ended();
    boolean again = known.wantsMore() && stage.mayGoOn();
    if (again && outcome != PASSED) {
      tools.outbox().post(new WorkerReport.CaseAttempted(ref, known.last()));
    }
    return again;
  }

  /** The case is over. */
  public void finish() {
    Attempts known = attempts;
    CaseScope own = scope;
    Instant began = started;
    if (known == null || own == null || began == null) {
      throw new IllegalStateException("a case ended that had not begun");
    }
    boolean threadsLeft = tools.threads().attribute(own);
    tools
        .outbox()
        .post(
            new WorkerReport.CaseFinished(
                ref,
                threadsLeft,
                List.copyOf(known.kept()),
                began,
                Duration.ofNanos(spent),
                tools.takeOutput(own, known.passed()),
                tools.metrics()));
    tools.scopes().end(own);
    stage.note(own);
    if (!known.passed()) {
      tools.countFailure();
    }
  }
}
