package dev.dbtest.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CommandState;
import dev.dbtest.model.IllegalTransitionException;
import dev.dbtest.model.TestState;
import java.util.List;

/** The life cycles of tests, benchmarks and commands refuse steps that make no sense. */
@TestSuite(tags = "model")
class LifeCycleSuite {

  @Test
  void leadsATestThroughItsPhases() {
    TestState state = TestState.DISCOVERED;
    for (TestState next :
        List.of(
            TestState.FILTERED,
            TestState.QUEUED,
            TestState.SETTING_UP,
            TestState.READY,
            TestState.RUNNING,
            TestState.PASSED,
            TestState.TEARING_DOWN,
            TestState.COMPLETED)) {
      state = state.become(next);
    }

    assertThat(state.isFinal()).isTrue();
  }

  @Test(name = "nothing follows the final state")
  @Rows(enumClass = TestState.class)
  void nothingFollowsAnEnd(TestState state) {
    if (state.isFinal()) {
      assertThat(TestState.values()).noneMatch(state::mayBecome);
    } else {
      assertThat(TestState.values()).anyMatch(state::mayBecome);
    }
  }

  @Test
  void countsTheRoundsOfABenchmark() {
    BenchmarkState first = new BenchmarkState.Running(1, 3);

    assertThat(first.mayBecome(new BenchmarkState.Running(2, 3))).isTrue();
    assertThat(first.mayBecome(new BenchmarkState.Running(3, 3))).isFalse();
  }

  @Test
  void refusesToReportBeforeAnythingWasFound() {
    assertThatExceptionOfType(IllegalTransitionException.class)
        .isThrownBy(() -> CommandState.PARSING.become(CommandState.REPORTING));
  }
}
