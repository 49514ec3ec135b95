package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelTableTest {

  @Test
  void countsWhatIsWithinFivePercentOfTheLevel() {
    LevelTable table = new LevelTable();
    table.add(
        Map.of("a.B#c", early(200), "a.B#d", early(101), "a.B#gone", early(1)),
        Map.of("a.B#c", settled(104), "a.B#d", early(110)),
        Map.of("a.B#c", early(100), "a.B#d", early(100), "a.B#gone", early(1)));

    assertThat(table.text())
        .contains(
            "three rounds: 1 of 2 within 5 % of the level (50 %), the median is off by 100.0 %",
            "found: 1 of 2 within 5 % of the level (50 %)",
            "settled ones of these: 1 of 1 within 5 % of the level (100 %)",
            "1 of 2 cases (50 %) are called settled",
            "| B#c | 100.0 | +100.0 % | +4.0 % | settled |",
            "| B#d | 100.0 | +1.0 % | +10.0 % | early |")
        .doesNotContain("gone");
  }

  @Test
  void readsWhatRunsSay(@TempDir Path directory) throws IOException {
    Path report = directory.resolve("run.json");
    Files.writeString(
        report,
        """
        {"benchmarks": [
          {"case": "a.B#c", "statistics": {"unit": "ns/op", "score": 12.5, "settling": "SETTLED"}},
          {"case": "a.B#d", "statistics": {"unit": "ns/op", "score": 13, "settling": null}},
          {"case": "a.B#e", "statistics": {"unit": "ops/s", "score": 14, "settling": null}},
          {"case": "a.B#f", "statistics": null}
        ]}
        """);

    assertThat(LevelScore.read(report))
        .isEqualTo(Map.of("a.B#c", settled(12.5), "a.B#d", early(13)));
  }

  private static LevelScore settled(double nanos) {
    return new LevelScore(nanos, true);
  }

  private static LevelScore early(double nanos) {
    return new LevelScore(nanos, false);
  }
}
