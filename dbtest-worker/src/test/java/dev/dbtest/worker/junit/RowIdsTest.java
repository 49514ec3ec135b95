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

  @Test
  void aClassWithRowsIsKnownWhereItIsNested() {
    String nested = "[engine:junit-jupiter]/[class:a.B]/[nested-class-template:C]";

    assertThat(RowIds.isNestedTemplate(nested)).isTrue();
    assertThat(RowIds.isNestedTemplate(nested + "/[class-template-invocation:#1]")).isFalse();
    assertThat(RowIds.isNestedTemplate("[engine:junit-jupiter]/[class-template:a.B]")).isFalse();
  }

  @Test
  void aPlatformSuiteIsTheClassAndNotWhatItSelects() {
    String suite = "[engine:junit-platform-suite]/[suite:a.B]";

    assertThat(RowIds.isSuite(suite)).isTrue();
    assertThat(RowIds.isSuite(suite + "/[engine:junit-jupiter]")).isFalse();
    assertThat(RowIds.isSuite(FACTORY)).isFalse();
  }
}
