package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.dbtest.benchmarks.compare.SampleRow.Agreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessScoresTest {

  private final Path file;

  HarnessScoresTest(@TempDir Path directory) {
    file = directory.resolve("scores.json");
  }

  @Test
  void readsTheRoundsOfJmhInOneUnit() throws IOException {
    Files.writeString(
        file,
        """
        [
          {"benchmark": "a.B.c", "mode": "avgt", "forks": 2, "measurementIterations": 2,
           "params": {"size": "64", "kind": "x"},
           "primaryMetric": {"scoreUnit": "us/op", "rawData": [[1.0, 2.0], [3.0, 4.0]]}},
          {"benchmark": "a.B.d", "mode": "thrpt", "forks": 1, "measurementIterations": 1,
           "primaryMetric": {"scoreUnit": "ops/ms", "rawData": [[5.0]]}},
          {"benchmark": "a.B.e", "mode": "sample", "forks": 1, "measurementIterations": 1,
           "primaryMetric": {"scoreUnit": "ns/op", "rawDataHistogram": [[[[10, 3], [20, 1]]]]}}
        ]
        """);

    assertThat(JmhScores.read(file))
        .containsExactly(
            entry(
                "a.B.c[kind=x, size=64] avgt",
                whole(List.of(List.of(1000.0, 2000.0), List.of(3000.0, 4000.0)))),
            entry("a.B.d thrpt", whole(List.of(List.of(5000.0)))),
            entry("a.B.e sample", whole(List.of(List.of(12.5)))));
  }

  @Test
  void seesThatJmhLeftOutAFork() throws IOException {
    Files.writeString(
        file,
        """
        [{"benchmark": "a.B.c", "mode": "avgt", "forks": 2, "measurementIterations": 2,
          "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[1.0, 2.0]]}}]
        """);

    assertThat(JmhScores.read(file).values()).noneMatch(ForkScores::isWhole);
  }

  @Test
  void namesCasesOfDbtestAsJmhDoes() throws IOException {
    Files.writeString(
        file,
        """
        {"benchmarks": [
          {"class": "a.B$In", "method": "c", "row": {"values": {"size": "64", "mode": "ss"}},
           "settings": {"mode": "ss"}, "outcome": {"status": "PASSED"},
           "forks": [{"rounds": {"scores": [1.5]}}]},
          {"class": "a.B", "method": "d", "row": null, "settings": {"mode": "avgt"},
           "outcome": {"status": "ERROR", "failure": {"type": "x.Y", "message": "one\\ntwo"}},
           "forks": []}]}
        """);

    assertThat(DbtestScores.read(file))
        .containsExactly(
            entry("a.B.In.c[size=64] ss", whole(List.of(List.of(1.5)))),
            entry("a.B.d avgt", new ForkScores(List.of(), "ERROR x.Y: one")));
  }

  @Test
  void tellsScoresThatAgreeFromThoseThatDoNot() {
    ForkScores hundred = forks(99, 100, 101);

    assertThat(agreement(hundred, forks(101, 102, 103))).isEqualTo(Agreement.EQUAL);
    assertThat(agreement(hundred, forks(119, 120, 121))).isEqualTo(Agreement.DIFFERENT);
    assertThat(agreement(hundred, null)).isEqualTo(Agreement.DBTEST_FAILS);
    assertThat(agreement(null, hundred)).isEqualTo(Agreement.JMH_FAILS);
    assertThat(agreement(null, new ForkScores(List.of(), "ERROR timeout")))
        .isEqualTo(Agreement.BOTH_FAIL);
  }

  private static Agreement agreement(@Nullable ForkScores jmh, @Nullable ForkScores dbtest) {
    return new SampleRow("a.B.c avgt", jmh, dbtest, false).agreement();
  }

  private static ForkScores forks(double... means) {
    return new ForkScores(Arrays.stream(means).mapToObj(List::of).toList(), "");
  }

  private static ForkScores whole(List<List<Double>> forks) {
    return new ForkScores(forks, "");
  }
}
