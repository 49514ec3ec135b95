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
    scores.addTheirs(Map.of("a", forks(100, 101, 99, 100), "b", forks(100, 101, 99, 100)));
    scores.addOurs(Map.of("a", forks(100, 99, 101, 100), "b", forks(110, 111, 109, 110)));

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
  void addsUpTheForksOfSeveralRuns() {
    scores.addTheirs(Map.of("a", forks(100)));
    scores.addTheirs(Map.of("a", forks(102)));
    scores.addOurs(Map.of("a", forks(101)));
    scores.addOurs(Map.of("a", forks(103)));

    assertThat(scores.table()).contains("1 of 1 intervals hold 1.");
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
