package dev.dbtest.benchmarks.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterGroupTest {

  private final FilterGroup group = new FilterGroup();

  @BeforeEach
  void makeSuites() {
    group.cases = 1_000;
    group.makeSuites();
  }

  @Test
  void patternPicksOneTestInTen() {
    assertThat(group.pattern().tests()).isEqualTo(100);
  }

  @Test
  void tagsPickNineTestsOfEveryFourthSuite() {
    assertThat(group.tags().tests()).isEqualTo(25 * 9);
  }
}
