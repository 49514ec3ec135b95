package dev.dbtest.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"y\n", "Yes\n", " y \n"})
  void isAnsweredByYes(String answer) {
    assertThat(ask(answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "n\n", "yeah\n"})
  void isNotAnsweredByAnythingElse(String answer) {
    assertThat(ask(answer)).isFalse();
  }

  @Test
  void saysWhichAnswerIsTheUsualOne() {
    ask("y\n");

    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("Go on? [y/N] ");
  }

  private boolean ask(String answer) {
    return Question.isAnsweredYes(
        "Go on?",
        new PrintStream(shown, true, StandardCharsets.UTF_8),
        new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
  }
}
