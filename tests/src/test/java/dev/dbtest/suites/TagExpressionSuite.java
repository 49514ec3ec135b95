package dev.dbtest.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import dev.dbtest.filter.TagExpression;
import dev.dbtest.filter.TagExpressionException;
import dev.dbtest.model.Tags;

/** The language of {@code --tags}. */
@TestSuite(tags = "filter")
class TagExpressionSuite {

  private static final Tags FAST_DATABASE = Tags.of("fast", "database");

  @Test(name = "selects by")
  @Rows({
    "fast",
    "fast and database",
    "slow or database",
    "not slow",
    "not (slow or network)",
    "slow and network or fast",
    "fast or slow and network",
    "not slow and not network"
  })
  void selects(String expression) {
    assertThat(TagExpression.parse(expression).matches(FAST_DATABASE)).isTrue();
  }

  @Test(name = "leaves out by")
  @Rows({"slow", "fast and slow", "not fast", "not (fast or slow)", "(slow or fast) and network"})
  void leavesOut(String expression) {
    assertThat(TagExpression.parse(expression).matches(FAST_DATABASE)).isFalse();
  }

  @Test
  void tellsCapitalsApart() {
    assertThat(TagExpression.parse("Fast").matches(FAST_DATABASE)).isFalse();
  }

  @Test(name = "points at what is wrong with")
  @Rows(
      value = {"'fast and', 9", "'(fast', 1", "'fast slow', 6", "'and fast', 1"},
      name = "{0}")
  void pointsAtTheMistake(String expression, int column) {
    assertThatThrownBy(() -> TagExpression.parse(expression))
        .isInstanceOfSatisfying(
            TagExpressionException.class, e -> assertThat(e.column()).isEqualTo(column));
  }
}
