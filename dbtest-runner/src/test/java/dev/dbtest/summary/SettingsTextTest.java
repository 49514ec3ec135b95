package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.Mode;
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

  @Test
  void namesTheCallsOfSingleShots() {
    assertThat(text(Mode.SINGLE_SHOT, BatchSize.ONE))
        .endsWith("each 3 warm-up rounds and 5 rounds of one call");
    assertThat(text(Mode.SINGLE_SHOT, new BatchSize(7, 7)))
        .endsWith("each 3 warm-up rounds and 5 rounds of 7 calls");
    assertThat(text(Mode.SINGLE_SHOT, new BatchSize(3, 7)))
        .endsWith("each 3 warm-up rounds of 3 calls and 5 rounds of 7 calls");
  }

  @Test
  void namesBatchesOfCallsThatCountAsOne() {
    assertThat(text(Mode.AVERAGE_TIME, new BatchSize(1, 7)))
        .endsWith("5 rounds of 100 ms in batches of 7 calls");
  }

  private static String text(Mode mode, BatchSize size) {
    return SettingsText.of(
        List.of(
            SampleBenchmark.of("com.acme.Group", "a").mean(100).mode(mode).batches(size).build()));
  }

  private static String text(String... jvmArgs) {
    return SettingsText.of(
        List.of(
            SampleBenchmark.of("com.acme.Group", "a").mean(100).forks(6).jvmArgs(jvmArgs).build()));
  }
}
