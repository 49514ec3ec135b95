package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GarbageTest {

  @Test
  void isNoneWhereOperationsAllocateNextToNothing() {
    assertThat(Garbage.of(List.of(fork(0.5, 3.0)))).isEqualTo(Garbage.NONE);
  }

  @Test
  void isNoneWhereNobodyCounted() {
    assertThat(Garbage.of(List.of(fork(null, null)))).isEqualTo(Garbage.NONE);
    assertThat(Garbage.of(List.of())).isEqualTo(Garbage.NONE);
  }

  @Test
  void tellsWhetherACollectorCame() {
    assertThat(Garbage.of(List.of(fork(48.0, 0.0), fork(48.0, 0.0))))
        .isEqualTo(Garbage.NEVER_COLLECTED);
    assertThat(Garbage.of(List.of(fork(48.0, 0.0), fork(48.0, 1.0))))
        .isEqualTo(Garbage.SOMETIMES_COLLECTED);
    assertThat(Garbage.of(List.of(fork(48.0, 2.0), fork(48.0, 1.0))))
        .isEqualTo(Garbage.ALWAYS_COLLECTED);
  }

  @Test
  void leavesOpenWhetherACollectorCameWhereNobodyCounted() {
    assertThat(Garbage.of(List.of(fork(48.0, null)))).isEqualTo(Garbage.SOMETIMES_COLLECTED);
  }

  private static Fork fork(@Nullable Double bytes, @Nullable Double collections) {
    List<Metric> metrics = new ArrayList<>();
    if (bytes != null) {
      metrics.add(new Metric(Metric.ALLOCATION, "B/op", List.of(bytes)));
    }
    if (collections != null) {
      metrics.add(new Metric("gc.count", "counts", List.of(collections)));
    }
    return new Fork(
        1,
        1,
        Instant.EPOCH,
        Duration.ofMillis(300),
        List.of(),
        List.of(new Round(100, 1_000)),
        metrics,
        List.of());
  }
}
