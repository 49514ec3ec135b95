package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterRowTest {

  @Test
  void knowsTheRowsThatItIsIn() {
    assertThat(row("2.1.3", "box > small > red").around()).containsExactly("box", "box > small");
  }

  @Test
  void isInNoRowWhereItsValuesOnlyLookLikeIt() {
    assertThat(row("2", "box > small").around()).isEmpty();
  }

  private static ParameterRow row(String key, String identity) {
    return new ParameterRow(key, identity, identity, Map.of());
  }
}
