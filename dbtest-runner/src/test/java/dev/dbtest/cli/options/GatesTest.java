package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {

  @Test
  void areOpenUnlessTheCommandLineClosesThem() throws UsageException {
    assertThat(gates("bench"))
        .isEqualTo(new Gates(Optional.empty(), Optional.empty(), false, false));
  }

  @Test
  void takeOnePercentForARegressionUnlessTold() throws UsageException {
    assertThat(gates("bench", "--fail-on", "regression").regression()).contains(0.01);
    assertThat(gates("bench", "--fail-on", "regression=5%").regression()).contains(0.05);
  }

  @Test
  void takeOnePercentForAllocationUnlessTold() throws UsageException {
    assertThat(gates("bench", "--fail-on", "allocation").allocation()).contains(0.01);
    assertThat(gates("bench", "--fail-on", "allocation=10%").allocation()).contains(0.1);
  }

  @Test
  void canBeClosedTogether() throws UsageException {
    assertThat(gates("--fail-on", "inconclusive,regression=3%", "--fail-on-flaky"))
        .isEqualTo(new Gates(Optional.of(0.03), Optional.empty(), true, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "regression=", "regression=0%", "inconclusive,", "regression=x"})
  void refuseWhatTheyDoNotKnow(String text) {
    assertThatThrownBy(() -> gates("bench", "--fail-on", text))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--fail-on '");
  }

  private static Gates gates(String... words) throws UsageException {
    return Gates.of(CommandLineParser.parse(List.of(words)));
  }
}
