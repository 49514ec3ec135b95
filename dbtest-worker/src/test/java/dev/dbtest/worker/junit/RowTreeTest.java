package dev.dbtest.worker.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTreeTest {

  private final RowTree rows = new RowTree();

  @Test
  void behindFlatRowsOthersMayFollow() {
    add("1", "2");

    assertThat(rows.others(3, 1)).containsExactly("3", "4", "5");
  }

  @Test
  void aRowThatWasPassedByAtTheSameTimeIsLookedForAgain() {
    add("1", "4");

    assertThat(rows.others(1, 1)).containsExactly("2", "3", "5");
  }

  @Test
  void inTheLastContainerAndBehindItOthersMayFollow() {
    add("1.1", "2.1", "2.2");

    assertThat(rows.others(2, 1)).containsExactly("1.2", "2.3", "2.4", "3", "4");
  }

  @Test
  void aContainerInAContainerIsLookedThrough() {
    add("1.1.1");

    assertThat(rows.others(1, 1)).containsExactly("1.1.2", "1.2", "2");
  }

  @Test
  void aRowWithoutAPositionIsCountedAndNothingElse() {
    add("[engine:x]/[test:y]", "");

    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.others(1, 1)).containsExactly("1");
  }

  private void add(String... keys) {
    for (String key : keys) {
      rows.add(key);
    }
  }
}
