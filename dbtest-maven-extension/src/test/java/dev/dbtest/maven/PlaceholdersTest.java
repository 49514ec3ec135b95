package dev.dbtest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

  private static final Map<String, String> VALUES = Map.of("agent", "-javaagent:a.jar");

  @Test
  void areReplacedWhereverTheyAre() {
    assertThat(replace("@{agent} -Xmx1g @{agent}"))
        .isEqualTo("-javaagent:a.jar -Xmx1g -javaagent:a.jar");
  }

  @Test
  void areLeftOutIfTheyStandForNothing() {
    assertThat(replace("-Xmx1g @{argLine}")).isEqualTo("-Xmx1g ");
  }

  @Test
  void areWholeOrNone() {
    assertThat(replace("me@{home")).isEqualTo("me@{home");
  }

  private static String replace(String text) {
    return Placeholders.replace(text, name -> VALUES.getOrDefault(name, ""));
  }
}
