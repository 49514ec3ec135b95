package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life cycles, transition by transition: what is not listed here must not be possible. */
class LifeCycleTest {

  @Test
  void discoveryTakesTheseStepsAndNoOthers() {
    assertThat(steps(DiscoveryState.class))
        .containsExactlyInAnyOrder(
            "IDLE -> SCANNING",
            "SCANNING -> LOADING",
            "SCANNING -> EMPTY",
            "LOADING -> REGISTERING",
            "LOADING -> FAILED",
            "REGISTERING -> FILTERING",
            "FILTERING -> READY");
  }

  @Test
  void testsTakeTheseStepsAndNoOthers() {
    assertThat(steps(TestState.class))
        .containsExactlyInAnyOrder(
            "DISCOVERED -> FILTERED",
            "DISCOVERED -> SKIPPED",
            "FILTERED -> QUEUED",
            "FILTERED -> SKIPPED",
            "QUEUED -> SETTING_UP",
            "QUEUED -> SKIPPED",
            "SETTING_UP -> READY",
            "SETTING_UP -> FAILED",
            "SETTING_UP -> ERROR",
            "SETTING_UP -> ABORTED",
            "READY -> RUNNING",
            "RUNNING -> PASSED",
            "RUNNING -> FAILED",
            "RUNNING -> ERROR",
            "RUNNING -> ABORTED",
            "PASSED -> TEARING_DOWN",
            "FAILED -> TEARING_DOWN",
            "ERROR -> TEARING_DOWN",
            "ABORTED -> TEARING_DOWN",
            "TEARING_DOWN -> COMPLETED",
            "TEARING_DOWN -> ERROR");
  }

  @Test
  void commandsTakeTheseStepsAndNoOthers() {
    assertThat(steps(CommandState.class))
        .containsExactlyInAnyOrder(
            "PARSING -> DISCOVERING",
            "PARSING -> ERROR",
            "DISCOVERING -> REGISTERING",
            "DISCOVERING -> ERROR",
            "REGISTERING -> FILTERING",
            "REGISTERING -> ERROR",
            "FILTERING -> EXECUTING",
            "FILTERING -> REPORTING",
            "FILTERING -> ERROR",
            "EXECUTING -> REPORTING",
            "EXECUTING -> ERROR",
            "REPORTING -> DONE",
            "REPORTING -> ERROR");
  }

  @Test
  void aBenchmarkGoesThroughItsForksRoundByRound() {
    List<BenchmarkState> life =
        List.of(
            new BenchmarkState.Discovered(),
            new BenchmarkState.Filtered(),
            new BenchmarkState.Queued(),
            new BenchmarkState.Calibrating(),
            new BenchmarkState.WarmingUp(1, 2),
            new BenchmarkState.WarmingUp(2, 2),
            new BenchmarkState.Running(1, 2),
            new BenchmarkState.Running(2, 2),
            new BenchmarkState.Queued(),
            new BenchmarkState.Calibrating(),
            new BenchmarkState.Running(1, 1),
            new BenchmarkState.Analyzing(),
            new BenchmarkState.Completed());

    BenchmarkState state = life.get(0);
    for (BenchmarkState next : life.subList(1, life.size())) {
      state = state.become(next);
    }

    assertThat(state.isFinal()).isTrue();
  }

  @Test
  void aBenchmarkCannotSkipARound() {
    BenchmarkState first = new BenchmarkState.Running(1, 5);

    assertThatThrownBy(() -> first.become(new BenchmarkState.Running(3, 5)))
        .isInstanceOf(IllegalTransitionException.class)
        .hasMessage("Running[round=1, rounds=5] cannot become Running[round=3, rounds=5]");
  }

  @Test
  void aBenchmarkCannotBeMeasuredBeforeItIsCalibrated() {
    assertThat(new BenchmarkState.Queued().mayBecome(new BenchmarkState.Running(1, 5))).isFalse();
  }

  @Test
  void nothingFollowsAFailedBenchmark() {
    BenchmarkState failed = new BenchmarkState.Failed("exit code 3");

    assertThat(failed.mayBecome(new BenchmarkState.Queued())).isFalse();
    assertThat(failed.isFinal()).isTrue();
  }

  @Test
  void aRoundOutsideItsForkIsRefused() {
    assertThatThrownBy(() -> new BenchmarkState.WarmingUp(4, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("round 4 is not within 1 to 3");
  }

  @Test
  void aStepThatDoesNotExistNamesBothStates() {
    assertThatThrownBy(() -> TestState.QUEUED.become(TestState.PASSED))
        .isInstanceOf(IllegalTransitionException.class)
        .hasMessage("QUEUED cannot become PASSED");
  }

  @Test
  void everyStateWithoutSuccessorIsFinal() {
    Map<DiscoveryState, Boolean> finals = new EnumMap<>(DiscoveryState.class);
    for (DiscoveryState state : DiscoveryState.values()) {
      finals.put(state, state.isFinal());
    }

    assertThat(finals)
        .containsEntry(DiscoveryState.READY, true)
        .containsEntry(DiscoveryState.EMPTY, true)
        .containsEntry(DiscoveryState.FAILED, true)
        .containsEntry(DiscoveryState.SCANNING, false);
  }

  private static <S extends Enum<S> & State<S>> Set<String> steps(Class<S> type) {
    Set<String> steps = new TreeSet<>();
    List<S> states = new ArrayList<>(List.of(type.getEnumConstants()));
    for (S from : states) {
      for (S to : states) {
        if (from.mayBecome(to)) {
          steps.add(from + " -> " + to);
        }
      }
    }
    return steps;
  }
}
