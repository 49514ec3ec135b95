package dev.dbtest.benchmarks.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsGroupTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void bothVariantsAddUpTheMedians(int cases) {
    StatisticsGroup group = new StatisticsGroup();
    group.cases = cases;
    group.draw();

    // The floor takes the upper of the two values in the middle.
    assertThat(group.sorting() / cases).isCloseTo(group.everything() / cases, within(0.1));
  }
}
