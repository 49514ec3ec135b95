package dev.dbtest.discovery.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArmoredTextTest {

  @ParameterizedTest
  @CsvSource({"YBA=====, X", "xAA=====, 1", "hBAIAIGA, a b", "'', ''"})
  void readsWhatJmhWrote(String armored, String text) {
    assertThat(ArmoredText.decode(armored)).isEqualTo(text);
  }

  @Test
  void readsCharactersOfSixteenBits() {
    // All 48 bits are set, then 16 of the next 48.
    assertThat(ArmoredText.decode("////////" + "//P=====")).isEqualTo("\uffff\uffff\uffff\uffff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AAAAAAA", "AAAA*AAA"})
  void refusesWhatIsNotArmored(String text) {
    assertThatThrownBy(() -> ArmoredText.decode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
