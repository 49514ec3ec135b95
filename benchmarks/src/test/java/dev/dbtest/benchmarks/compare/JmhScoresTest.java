package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhScoresTest {

  @Test
  void readsTheRoundsOfEachForkByCase(@TempDir Path directory) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("jmh.json"),
            """
            [
              {
                "benchmark": "a.B.c",
                "params": {"size": "64", "kind": "x"},
                "primaryMetric": {"rawData": [[1.0, 2.0], [3.0, 4.0]]}
              },
              {"benchmark": "a.B.d", "primaryMetric": {"rawData": [[5.0]]}}
            ]
            """);

    assertThat(JmhScores.read(file))
        .containsExactly(
            entry("a.B.c[kind=x, size=64]", List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))),
            entry("a.B.d", List.of(List.of(5.0))));
  }
}
