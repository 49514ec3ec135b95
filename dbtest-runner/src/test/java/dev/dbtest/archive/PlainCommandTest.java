package dev.dbtest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainCommandTest {

  @Test
  void hidesValuesOfPropertiesAndVariablesHoweverTheyAreGiven() {
    List<String> words =
        List.of(
            "unit",
            "--env",
            "TOKEN=s3cret",
            "--env=TOKEN=s3cret",
            "-D",
            "a=s3cret",
            "-Da=s3cret",
            "--system-property=a=s3cret",
            "--jvm-arg",
            "-Da=s3cret",
            "--jvm-arg=-Da=s3cret",
            "--maven-arg=-Da=s3cret");

    assertThat(PlainCommand.of(words))
        .containsExactly(
            "unit",
            "--env",
            "TOKEN=…",
            "--env=TOKEN=…",
            "-D",
            "a=…",
            "-Da=…",
            "--system-property=a=…",
            "--jvm-arg",
            "-Da=…",
            "--jvm-arg=-Da=…",
            "--maven-arg=-Da=…");
  }

  @Test
  void leavesOtherWordsAsTheyAre() {
    List<String> words = List.of("bench", "--jvm-arg=-Xmx1g", "--param", "size=64", "a=b");

    assertThat(PlainCommand.of(words)).isEqualTo(words);
  }
}
