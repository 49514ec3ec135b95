package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkArgumentsTest {

  @ParameterizedTest
  @ValueSource(strings = {"regression", "allocation=5%", "inconclusive"})
  void refuseAGateThatCouldNeverClose(String gate) {
    assertThatThrownBy(() -> stopping("bench", "--effort", "quick", "--fail-on", gate))
        .isInstanceOf(UsageException.class)
        .hasMessage("--fail-on needs verdicts, and --effort quick is too few forks for any");
    assertThatThrownBy(() -> stopping("bench", "--forks", "4", "--fail-on", gate))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--forks 4");
  }

  @Test
  void askForMoreThanOnePercentAndKeepTheMarginOfSameWithoutAPercentage() throws UsageException {
    StoppingOptions stopping = stopping("bench", "--fail-on", "regression");

    assertThat(stopping.comparison().gate()).isEqualTo(0.01);
    assertThat(stopping.comparison().equivalence()).isEqualTo(0.03);
    assertThat(stopping.confirm()).isEqualTo(StoppingOptions.Confirm.SLOWER);
  }

  @Test
  void callSameOnlyWhatKeepsThePercentageThatIsNamed() throws UsageException {
    assertThat(stopping("bench", "--fail-on", "regression=2%").comparison().equivalence())
        .isEqualTo(0.02);
    assertThat(stopping("bench", "--fail-on", "regression=5%").comparison().equivalence())
        .isEqualTo(0.05);
  }

  @Test
  void askAboutAllocationWithoutTouchingVerdicts() throws UsageException {
    StoppingOptions stopping = stopping("bench", "--fail-on", "allocation=2%");

    assertThat(stopping.allocation()).isEqualTo(0.02);
    assertThat(stopping.comparison().gate()).isEqualTo(0);
    assertThat(stopping.confirm()).isEqualTo(StoppingOptions.Confirm.NOTHING);
  }

  @Test
  void readTheClock() throws UsageException {
    assertThat(clock("bench")).isEqualTo(ScoreClock.WALL);
    assertThat(clock("bench", "--clock", "cpu")).isEqualTo(ScoreClock.CPU);
    assertThat(clock("bench", "--clock", "auto")).isEqualTo(ScoreClock.SOUGHT);
    assertThatThrownBy(() -> clock("bench", "--clock", "sun"))
        .hasMessageContaining("--clock")
        .hasMessageContaining("wall|cpu|auto");
  }

  @ParameterizedTest
  @ValueSource(strings = {"regression", "regression=5%", "inconclusive"})
  void refuseCpuTimeUnderAGateForTime(String gate) throws UsageException {
    assertThatThrownBy(() -> clock("bench", "--clock", "cpu", "--fail-on", gate))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("judges by wall time");
    assertThat(clock("bench", "--clock", "auto", "--fail-on", gate)).isEqualTo(ScoreClock.WALL);
  }

  @Test
  void allowCpuTimeUnderAGateForMemory() throws UsageException {
    assertThat(clock("bench", "--clock", "cpu", "--fail-on", "allocation"))
        .isEqualTo(ScoreClock.CPU);
  }

  @Test
  void refuseCpuTimeThatNobodyWouldRead() {
    assertThatThrownBy(() -> clock("bench", "--clock", "cpu", "--mode", "ss"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--mode ss");
    assertThatThrownBy(() -> clock("bench", "--clock", "cpu", "--prof", "none"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--prof none");
  }

  private static ScoreClock clock(String... words) throws UsageException {
    Arguments arguments = CommandLineParser.parse(List.of(words));
    BenchmarkOptions options = BenchmarkArguments.options(arguments, Optional.empty());
    return BenchmarkArguments.underGates(options, Gates.of(arguments)).clock();
  }

  private static StoppingOptions stopping(String... words) throws UsageException {
    Arguments arguments = CommandLineParser.parse(List.of(words));
    BenchmarkOptions options = BenchmarkArguments.options(arguments, Optional.empty());
    return BenchmarkArguments.stopping(arguments, options, Gates.of(arguments));
  }
}
