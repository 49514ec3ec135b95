package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

  private final ScoreTable scores = new ScoreTable("dbtest", "JMH");

  @Test
  void tellsEqualScoresFromDifferentOnes() {
    double[] noise = {0, 1, -1, 0};
    for (double turn : noise) {
      scores.addTheirs(Map.of("a", forks(100 + turn), "b", forks(100 + turn)));
      scores.addOurs(Map.of("a", forks(100 - turn), "b", forks(110 - turn)));
    }

    assertThat(scores.table().lines())
        .anyMatch(
            line ->
                line.startsWith("| `a` | 100.0 ± 1.3 % | 100.0 ± 1.3 % | 1.000 |")
                    && line.endsWith("| yes |"))
        .anyMatch(
            line ->
                line.startsWith("| `b` | 110.0 ± 1.2 % | 100.0 ± 1.3 % | 1.100 |")
                    && line.endsWith("| no |"))
        .endsWith("1 of 2 intervals hold 1.");
  }

  @Test
  void comparesTurnsSoThatDriftOfTheMachineCancels() {
    for (double speed : new double[] {1, 1.5, 1.2, 0.9}) {
      scores.addTheirs(Map.of("a", forks(100 * speed, 100 * speed)));
      scores.addOurs(Map.of("a", forks(101 * speed, 103 * speed)));
    }

    assertThat(scores.table()).contains("| 1.020 | 1.020–1.020 | no |");
  }

  @Test
  void countsTheForksOfATurnAsOne() {
    scores.addTheirs(Map.of("a", forks(100, 100, 100)));
    scores.addTheirs(Map.of("a", forks(100, 100, 100)));
    scores.addOurs(Map.of("a", forks(101, 101, 101)));
    scores.addOurs(Map.of("a", forks(103, 103, 103)));

    assertThat(scores.table()).contains("| 1.020 | 0.900–1.155 | yes |");
  }

  @Test
  void refusesTurnsWithoutACounterpart() {
    scores.addTheirs(Map.of("a", forks(100)));
    scores.addTheirs(Map.of("a", forks(101)));
    scores.addOurs(Map.of("a", forks(100)));

    assertThatIllegalStateException()
        .isThrownBy(scores::table)
        .withMessage("a was measured in 1 turns of dbtest and 2 of JMH");
  }

  @Test
  void refusesRunsOfDifferentCases() {
    scores.addTheirs(Map.of("a", forks(100, 101)));
    scores.addOurs(Map.of("b", forks(100, 101)));

    assertThatIllegalStateException()
        .isThrownBy(scores::table)
        .withMessageContaining("[a] and [b]");
  }

  private static List<List<Double>> forks(double... means) {
    return java.util.Arrays.stream(means).mapToObj(List::of).toList();
  }
}
