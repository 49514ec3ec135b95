package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricTest {

  @Test
  void takesTheDotFromLabelsOfOldVersionsOfJmh() {
    assertThat(Metric.plainName("·gc.alloc.rate.norm")).isEqualTo(Metric.ALLOCATION);
    assertThat(Metric.plainName("gc.alloc.rate.norm")).isEqualTo(Metric.ALLOCATION);
  }
}
