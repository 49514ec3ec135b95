package dev.dbtest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  @Test
  void findsTheNearestTagsFirst() {
    assertThat(Suggestions.forName("fsat", List.of("slow", "fat", "fast", "database")))
        .containsExactly("fast", "fat");
  }

  @Test
  void otherCapitalsAreNear() {
    assertThat(Suggestions.forName("FAST", List.of("fast"))).containsExactly("fast");
  }

  @Test
  void nothingIsNearSomethingElse() {
    assertThat(Suggestions.forName("json", List.of("database", "slow"))).isEmpty();
  }

  @Test
  void starsOfAPatternStandForAnyText() {
    assertThat(
            Suggestions.forPattern(
                "*Trasfer*", List.of("com.acme.TransferSuite", "TransferSuite", "OrderSuite")))
        .containsExactly("TransferSuite", "com.acme.TransferSuite");
  }

  @Test
  void theRowOfAPatternPlaysNoPart() {
    assertThat(Suggestions.forPattern("ParseGruop#parse[size=1]", List.of("ParseGroup#parse")))
        .containsExactly("ParseGroup#parse");
  }

  @Test
  void namesAtMostThree() {
    assertThat(Suggestions.forName("test", List.of("test1", "test2", "test3", "test4")))
        .containsExactly("test1", "test2", "test3");
  }

  @Test
  void hostileTextIsCut() {
    assertThat(Suggestions.forPattern("*".repeat(1000) + "x".repeat(1_000_000), List.of("a")))
        .isEmpty();
  }
}
