package dev.dbtest.link.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedRowsTest {

  @Test
  void takesAllRowsIfNoneIsNamed() {
    assertThat(rows(List.of(), List.of(), List.of()).includes(7, "x")).isTrue();
  }

  @Test
  void takesOnlyTheRowsThatAreNamed() {
    OrderedRows rows = rows(List.of(2, 4), List.of(4), List.of());

    assertThat(rows.includes(2, "x")).isTrue();
    assertThat(rows.includes(3, "x")).isFalse();
    assertThat(rows.includes(4, "x")).isFalse();
  }

  @Test
  void takesOfTheseTheOnesWithTheIdentitiesThatAreNamed() {
    OrderedRows rows = rows(List.of(2, 3), List.of(), List.of("x"));

    assertThat(rows.includes(2, "x")).isTrue();
    assertThat(rows.includes(3, "y")).isFalse();
    assertThat(rows.includes(1, "x")).isFalse();
  }

  private static OrderedRows rows(
      List<Integer> rows, List<Integer> except, List<String> identities) {
    return new TestOrder(
            "m",
            true,
            rows,
            List.of(),
            except,
            List.of(),
            identities,
            0,
            new Repetition(1, 0, 1, false))
        .choice();
  }
}
