package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case while it is being measured: its state, whose transitions are checked and published, and
 * its results so far.
 */
final class CaseRun implements ForkWatch {

  private final BenchmarkCase planned;
  private final RunListener listener;
  private final List<Fork> forks = new ArrayList<>();
  private final List<Fork> confirmation = new ArrayList<>();
  private @Nullable BenchmarkSettings confirmationSettings;
  private @Nullable Failure failure;
  private BenchmarkState state = new BenchmarkState.Discovered();

  CaseRun(BenchmarkCase planned, RunListener listener) {
    this.planned = planned;
    this.listener = listener;
    listener.on(new RunEvent.BenchmarkStateChanged(planned.id(), state));
    become(new BenchmarkState.Filtered());
    become(
        planned.endsAtOnce().isPresent()
            ? new BenchmarkState.Skipped()
            : new BenchmarkState.Queued());
  }

  BenchmarkCase planned() {
    return planned;
  }

  CaseId id() {
    return planned.id();
  }

  /** Forks of the first stage. */
  List<Fork> forks() {
    return List.copyOf(forks);
  }

  /** How many blocks the forks of the first stage are from. */
  int blocks() {
    return (int) forks.stream().mapToInt(Fork::block).distinct().count();
  }

  /** Fresh forks that confirm what those of the first stage have shown. */
  List<Fork> fresh() {
    return List.copyOf(confirmation);
  }

  /** Whether it can take more forks. */
  boolean isAlive() {
    return failure == null && planned.endsAtOnce().isEmpty();
  }

  void forkStarts() {
    if (state instanceof BenchmarkState.Running || state instanceof BenchmarkState.Analyzing) {
      become(new BenchmarkState.Queued());
    }
    become(new BenchmarkState.Calibrating());
  }

  /** Takes over a fork that is known from the run that this one continues. */
  void replay(BenchmarkSettings settings) {
    forkStarts();
    roundStarted(false, 1, settings.rounds());
    for (int number = 2; number <= settings.rounds(); number++) {
      roundStarted(false, number, settings.rounds());
    }
  }

  @Override
  public void roundStarted(boolean warmup, int number, int rounds) {
    become(
        warmup
            ? new BenchmarkState.WarmingUp(number, rounds)
            : new BenchmarkState.Running(number, rounds));
  }

  @Override
  public void roundMeasured(boolean warmup, int number, Round round) {
    listener.on(new RunEvent.RoundFinished(planned.id(), warmup, number, round));
  }

  @Override
  public void printed(boolean stderr, String text) {
    listener.on(new RunEvent.OutputPrinted(planned.id(), stderr, text));
  }

  void measured(ForkKey.Stage stage, BenchmarkSettings settings, Fork fork) {
    if (stage == ForkKey.Stage.FIRST) {
      forks.add(fork);
    } else {
      confirmation.add(fork);
      confirmationSettings = settings;
    }
    listener.on(new RunEvent.ForkFinished(planned.id(), settings, fork));
  }

  void failed(Failure why) {
    failure = why;
    become(new BenchmarkState.Failed(why.type()));
  }

  /** Moves on to analysis, once all forks of the present stage are done. */
  void analyze() {
    if (state instanceof BenchmarkState.Running) {
      become(new BenchmarkState.Analyzing());
    }
  }

  /** Time that the forks of the first stage have taken. */
  Duration spent() {
    return forks.stream().map(Fork::wall).reduce(Duration.ZERO, Duration::plus);
  }

  /** Time that one more fork of the first stage will take, judging by those before it. */
  Duration costOfFork() {
    return forks.isEmpty()
        ? ForkCosts.estimate(planned.settings())
        : spent().dividedBy(forks.size());
  }

  /**
   * Ends the case and publishes its result.
   *
   * @param cancelled why the run was ended before its plan was done; {@code null} if it was not
   */
  BenchmarkResult finish(@Nullable String cancelled) {
    Outcome outcome = outcome(cancelled);
    if (state instanceof BenchmarkState.Running) {
      become(new BenchmarkState.Analyzing());
    }
    if (state instanceof BenchmarkState.Analyzing) {
      become(new BenchmarkState.Completed());
    } else if (state instanceof BenchmarkState.Queued) {
      become(new BenchmarkState.Skipped());
    } else if (!state.isFinal()) {
      become(new BenchmarkState.Failed("interrupted"));
    }
    BenchmarkResult result =
        new BenchmarkResult(
            planned.id(),
            planned.displayName(),
            planned.tags(),
            planned.baseline(),
            planned.settings(),
            planned.limits(),
            outcome,
            forks,
            planned.forks(),
            planned.reference(),
            confirmationSettings == null
                ? null
                : new BenchmarkResult.Confirmation(confirmationSettings, confirmation),
            planned.jmhName());
    listener.on(new RunEvent.BenchmarkFinished(result));
    return result;
  }

  private Outcome outcome(@Nullable String cancelled) {
    if (planned.ending() != null) {
      return planned.ending();
    }
    if (failure != null) {
      return new Outcome.Errored(failure);
    }
    if (forks.isEmpty()) {
      return new Outcome.NotRun(cancelled == null ? "no fork was run" : cancelled);
    }
    return new Outcome.Passed();
  }

  private void become(BenchmarkState next) {
    state = state.become(next);
    listener.on(new RunEvent.BenchmarkStateChanged(planned.id(), state));
  }
}
