package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void tagsAreSortedAndCountOnce() {
    assertThat(Tags.of("slow", "db", "slow").names()).containsExactly("db", "slow");
  }

  @Test
  void tagsOfSuiteAndTestJoin() {
    assertThat(Tags.of("db").and(Tags.of("slow"))).isEqualTo(Tags.of("db", "slow"));
  }

  @Test
  void aBlankTagIsRefused() {
    assertThatThrownBy(() -> Tags.of(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
