package dev.dbtest.discovery.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkListEntryTest {

  /** As JMH 1.37 wrote it. */
  private static final String LINE =
      "JMH S 3 s.A S 27 s.jmh_generated.A_m_jmhTest S 1 m S 11 AverageTime I 2 -1 A 1 1 1 E I 1 2"
          + " T 4 3 ms I 1 3 E E I 1 7 I 1 2 E E L 2 6 -Xmx1g 7 -Da=b c E L 1 3 -Dp M 3 4 kind 2 8 YBA====="
          + " 8 ZBA===== 4 size 2 8 xAA===== 8 hBAIAIGA 1 z 1 8 xBA===== E E E ";

  @Test
  void readsALine() {
    assertThat(BenchmarkListEntry.parse(LINE))
        .isEqualTo(
            new BenchmarkListEntry(
                "s.A",
                "s.jmh_generated.A_m_jmhTest",
                "m",
                "AverageTime",
                -1,
                2,
                Duration.ofMillis(3),
                null,
                null,
                2,
                List.of("-Xmx1g", "-Da=b c", "-Dp"),
                3,
                7,
                Map.of("kind", List.of("X", "Y"), "size", List.of("1", "a b"), "z", List.of("q"))));
  }

  @ParameterizedTest
  @CsvSource({
    "q.generated.T_go_jmhTest, xAA=====", // JMH up to 1.23
    "q.jmh_generated.T_go_jmhTest, 1",
    "generated.jmh_generated.T_go_jmhTest, 1"
  })
  void tellsFromThePackageOfTheCodeWhetherValuesAreEncoded(String generated, String value) {
    String line =
        "JMH S 3 q.T S "
            + generated.length()
            + ' '
            + generated
            + " S 2 go S 10 Throughput E A 1 1 1 E E E E E E E E E E E E E M 1 1 p 1 8 xAA===== E E E ";

    assertThat(BenchmarkListEntry.parse(line).parameters()).isEqualTo(Map.of("p", List.of(value)));
  }

  @Test
  void readsValuesAsJmh121WroteThem() {
    String line =
        "JMH S 10 q.T.In_ner S 31 q.generated.T_In_ner_go_jmhTest S 2 go S 10 Throughput E A 1 1 1"
            + " E E E E E E E E E E E E E M 1 1 p 3 1 1 1 2 7 1000000 E E E ";

    assertThat(BenchmarkListEntry.parse(line).parameters())
        .isEqualTo(Map.of("p", List.of("1", "2", "1000000")));
  }

  @ParameterizedTest
  @CsvSource({"3 ms, PT0.003S", "10 min, PT10M", "2 hr, PT2H", "1 day, PT24H", "7 us, PT0.000007S"})
  void readsTimesAsJmhWritesThem(String time, Duration duration) {
    BenchmarkListLine line = new BenchmarkListLine("JMH T " + time.length() + " " + time + " ");

    assertThat(line.optionalTime()).isEqualTo(duration);
  }

  @Test
  void aSingleShotHasNoTime() {
    assertThat(new BenchmarkListLine("JMH T 11 single-shot ").optionalTime()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "some text",
        "JMH ",
        "JMH S 3 s.A",
        "JMH S 999 s.A",
        "JMH S x s.A",
        "JMH X 3 s.A S 1 a",
        "JMH E S 1 a S 1 b",
        "JMH S 99999999999 s.A",
        "s.A.m===,===s.jmh_generated.A_m===,===Throughput"
      })
  void refusesOtherLines(String line) {
    assertThatThrownBy(() -> BenchmarkListEntry.parse(line))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesALineThatIsCutOffAnywhere() {
    int parameters = LINE.indexOf(" E E E ", LINE.indexOf("xBA"));
    for (int end = 0; end < parameters; end++) {
      String cut = LINE.substring(0, end);

      assertThatThrownBy(() -> BenchmarkListEntry.parse(cut))
          .as(cut)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
