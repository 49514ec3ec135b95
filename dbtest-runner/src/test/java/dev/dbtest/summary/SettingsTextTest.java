package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.report.SampleBenchmark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a group says how it was measured. */
class SettingsTextTest {

  @Test
  void namesForksAndRounds() {
    assertThat(text("-Xmx512m"))
        .isEqualTo("average time, 6 forks, each 3 warm-up rounds and 5 rounds of 100 ms");
  }

  @Test
  void namesTheHeapThatWasTouched() {
    assertThat(text("-Xms256m", "-XX:+AlwaysPreTouch"))
        .endsWith("5 rounds of 100 ms, heap of 256 MB touched before");
  }

  @Test
  void doesNotNameAHeapThatWasOnlyGivenASize() {
    assertThat(text("-Xms256m")).endsWith("5 rounds of 100 ms");
  }

  @Test
  void namesAHeapOfWhateverSizeTheJvmChose() {
    assertThat(text("-XX:+AlwaysPreTouch")).endsWith("heap touched before");
  }

  private static String text(String... jvmArgs) {
    return SettingsText.of(
        List.of(
            SampleBenchmark.of("com.acme.Group", "a").mean(100).forks(6).jvmArgs(jvmArgs).build()));
  }
}
