package dev.dbtest.worker.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowIdsTest {

  private static final String FACTORY = "[engine:junit-jupiter]/[class:a.B]/[test-factory:c()]";

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "/[dynamic-test:#3], 3",
    "/[dynamic-container:#2]/[dynamic-test:#1], 2.1",
    "/[dynamic-container:#2]/[dynamic-container:#7]/[dynamic-test:#1], 2.7.1",
    "/[test-template-invocation:#12], 12",
    "/[iteration:0], 1",
    "/[dynamic-test:three], ''",
    "/[dynamic-container:#2]/[method:d()], ''"
  })
  void positionsOnTheWayToARowAreItsKey(String rest, String key) {
    assertThat(RowIds.key(FACTORY, FACTORY + rest)).isEqualTo(key);
  }

  @Test
  void aRowOfAnotherTestHasNoKey() {
    assertThat(RowIds.key(FACTORY, FACTORY + "2/[dynamic-test:#1]")).isEmpty();
  }

  @Test
  void aKeyLeadsThroughContainersToATestOrToAContainer() {
    assertThat(RowIds.below(FACTORY, "2.1"))
        .containsExactly(
            FACTORY + "/[dynamic-container:#2]/[dynamic-test:#1]",
            FACTORY + "/[dynamic-container:#2]/[dynamic-container:#1]");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "x", "''", "1.x", "2.-1"})
  void whatIsNoKeyLeadsNowhere(String key) {
    assertThat(RowIds.below(FACTORY, key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[class-template:B]/[class-template-invocation:#2]/[method:c()], [method:c()], 2",
    "[class-template:B]/[class-template-invocation:#2]/[test-template:c()]/[test-template-invocation:#3], [test-template:c()], 2.3",
    "[class-template:B]/[class-template-invocation:#2]/[test-template:c()], [test-template:c()], 2",
  })
  void rowsOfTheClassComeFirstInAKey(String row, String method, String key) {
    assertThat(RowIds.key("[class-template:B]/" + method, row)).isEqualTo(key);
    assertThat(RowIds.below("[class-template:B]/" + method, key)).containsExactly(row);
  }

  @Test
  void eachClassAroundATestMayHaveRows() {
    String place =
        "[class-template:B]/[nested-class-template:C]/[nested-class:D]/[test-factory:e()]";
    String inRows =
        "[class-template:B]/[class-template-invocation:#2]"
            + "/[nested-class-template:C]/[class-template-invocation:#1]"
            + "/[nested-class:D]/[test-factory:e()]";

    assertThat(RowIds.key(place, inRows + "/[dynamic-container:#4]/[dynamic-test:#3]"))
        .isEqualTo("2.1.4.3");
    assertThat(RowIds.below(place, "2.1.4.3"))
        .contains(inRows + "/[dynamic-container:#4]/[dynamic-test:#3]");
    assertThat(RowIds.below(place, "2"))
        .containsExactly(
            "[class-template:B]/[class-template-invocation:#2]"
                + "/[nested-class-template:C]/[nested-class:D]/[test-factory:e()]");
  }

  @Test
  void aMethodInAClassWithRowsHasNoFurtherRows() {
    assertThat(RowIds.below("[class-template:B]/[method:c()]", "2.1")).isEmpty();
  }

  @Test
  void aPlatformSuiteIsTheClassAndNotWhatItSelects() {
    String suite = "[engine:junit-platform-suite]/[suite:a.B]";

    assertThat(RowIds.isSuite(suite)).isTrue();
    assertThat(RowIds.isSuite(suite + "/[engine:junit-jupiter]")).isFalse();
    assertThat(RowIds.isSuite(FACTORY)).isFalse();
  }
}
