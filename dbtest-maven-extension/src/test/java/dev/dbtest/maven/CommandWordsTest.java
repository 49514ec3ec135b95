package dev.dbtest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandWordsTest {

  @Test
  void areSeparatedByAnyBlanks() {
    assertThat(CommandWords.of("  -Xmx1g\n\t-ea ")).containsExactly("-Xmx1g", "-ea");
  }

  @Test
  void areHeldTogetherByQuotesOfEitherKind() {
    assertThat(CommandWords.of("\"-Da=b c\" -Dd='e \"f\"' ''"))
        .containsExactly("-Da=b c", "-Dd=e \"f\"", "");
  }

  @Test
  void endWithTheLineWhereAQuoteStaysOpen() {
    assertThat(CommandWords.of("-Da='b c")).containsExactly("-Da=b c");
  }
}
