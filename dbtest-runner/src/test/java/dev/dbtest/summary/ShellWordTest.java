package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShellWordTest {

  @Test
  void wordsThatWereQuotedAreFoundAgain() {
    List<String> words =
        List.of(
            "dbtest", "unit", "it's", "", "a b", "'", "\\", "-Dx=\"y\"", "a\nb", "größe", "$(x)");

    assertThat(
            ShellWord.words(words.stream().map(ShellWord::quote).collect(Collectors.joining(" "))))
        .isEqualTo(words);
  }
}
