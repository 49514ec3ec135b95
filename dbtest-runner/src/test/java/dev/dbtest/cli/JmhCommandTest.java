package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmhCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"-l", "-h", "-f 1 -wi 1", "ParseGroup.*", "ParseGroup -rf json"})
  void isMeantByJmhsOptionsAndByPatterns(String line) {
    assertThat(JmhCommand.isMeant(List.of(line.split(" ", -1)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bench", "bench -v", "list", "--help", "--pattern x", "--seed=1 bench"})
  void leavesTheRestToDbtest(String line) {
    assertThat(JmhCommand.isMeant(List.of(line.split(" ", -1)))).isFalse();
  }
}
