package dev.dbtest.benchmarks.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectionGroupsTest {

  @Test
  void collectionsHoldTheSameNumbers() {
    IterationGroup group = new IterationGroup();
    group.size = 1_000;
    group.fill();

    assertThat(group.arrayList())
        .isPositive()
        .isEqualTo(group.linkedList())
        .isEqualTo(group.arrayDeque());
  }

  @Test
  void everyMapAnswersEveryKey() {
    SharedMapGroup group = new SharedMapGroup();
    group.writeEvery = 10;
    group.fill();
    SharedMapGroup.Walk walk = new SharedMapGroup.Walk();
    walk.shuffle();

    for (int i = 0; i < 5_000; i++) {
      assertThat(group.concurrentHashMap(walk)).isNotNull();
      assertThat(group.synchronizedMap(walk)).isNotNull();
      assertThat(group.readWriteLock(walk)).isNotNull();
    }
  }
}
