package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeakMemoryTest {

  @Test
  void readsTheProportionalSetSizeAndNoPartOfIt() {
    assertThat(
            PeakMemory.proportionalSize(
                List.of(
                    "55f0a0000000-7ffd1c5c8000 ---p 00000000 00:00 0                [rollup]",
                    "Rss:               44812 kB",
                    "Pss:               31027 kB",
                    "Pss_Dirty:         20480 kB")))
        .isEqualTo(31_027L * 1024);
  }

  @Test
  void tellsNothingWhereThereIsNothing() {
    assertThat(PeakMemory.proportionalSize(List.of())).isZero();
  }
}
