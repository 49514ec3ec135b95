package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build is told by the exit code, and a reader by the report. */
@Tag("integration")
class BenchmarkGatesTest {

  private static final List<String> SHORT =
      List.of("--rounds=2", "--warmup=1", "--round-time=10ms", "--warmup-time=10ms");

  /** With this seed, neither variant of the noisy group always comes first in its block. */
  private static final String MIXED = "--seed=1";

  private final SampleProject gates;

  BenchmarkGatesTest(@TempDir Path temp) {
    gates = SampleProject.compile("gates", temp);
  }

  @Test
  void aRegressionThatFreshForksConfirmEndsWithThree() {
    Dbtest.Result result = bench("LimitedGroup", "--fail-on=regression=5%", "--prof=none");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
    assertThat(result.out())
        .containsPattern("broken: gates.LimitedGroup#much .* by --fail-on regression=5%; confirmed")
        .containsPattern("broken: gates.LimitedGroup#much .* allowed 2.00 by @Bench\\(maxRatio\\)")
        .contains("also red    2 gates broken");
    assertThat(result.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
  }

  @Test
  void aBudgetThatIsExceededEndsWithThreeWithoutAnyOption() {
    Dbtest.Result result = bench("BudgetGroup");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
    assertThat(result.out())
        .contains("broken: gates.BudgetGroup#copy allocates 120 B/op, allowed 16 by @Budget");
  }

  @Test
  void aPercentageThatNoiseHidesEndsWithFiveAndSaysWhatCouldBeShown() {
    Dbtest.Result result =
        bench("NoisyGroup", "--forks=5", "--fail-on=regression=5%", "--prof=none", MIXED);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(5);
    assertThat(result.out())
        .containsPattern("too noisy: gates.NoisyGroup#other .* only a ratio of [0-9.]+ or more")
        .contains("also red    1 gate without an answer");
  }

  @Test
  void aVerdictThatIsDemandedAndNotReachedEndsWithFiveAndSaysSo() {
    Dbtest.Result result =
        bench("NoisyGroup", "--forks=5", "--fail-on=inconclusive", "--prof=none", MIXED);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(5);
    assertThat(result.out()).contains("also red    1 verdict open");
  }

  @Test
  void aGateThatTooFewForksCanDecideIsRefusedBeforeAnythingIsMeasured() {
    Dbtest.Result result = bench("NoisyGroup", "--forks=2", "--fail-on=regression");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("--forks 2 is too few forks for any");
  }

  private Dbtest.Result bench(String pattern, String... options) {
    List<String> line =
        new ArrayList<>(List.of("bench", pattern, "--classpath", gates.classPath()));
    line.addAll(List.of(options));
    line.addAll(SHORT);
    return gates.dbtest().run(line.toArray(String[]::new));
  }
}
