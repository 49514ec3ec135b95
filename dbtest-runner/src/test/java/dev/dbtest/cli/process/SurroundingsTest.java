package dev.dbtest.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.cli.process.Surroundings.ColorChoice;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  @Test
  void colorsATerminalAndNothingElse() {
    assertThat(colors(Map.of(), true)).isTrue();
    assertThat(colors(Map.of(), false)).isFalse();
  }

  @Test
  void respectsNoColor() {
    assertThat(colors(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(colors(Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), true)).isFalse();
    assertThat(colors(Map.of("NO_COLOR", ""), true)).isTrue();
  }

  @Test
  void letsTheEnvironmentForceColors() {
    assertThat(colors(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
    assertThat(colors(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
  }

  @Test
  void leavesADumbTerminalPlain() {
    assertThat(colors(Map.of("TERM", "dumb"), true)).isFalse();
  }

  @Test
  void obeysTheCommandLineBeforeTheEnvironment() {
    Surroundings plain = new FakeSurroundings().withEnvironment(Map.of("NO_COLOR", "1")).make();

    assertThat(plain.colors(ColorChoice.ALWAYS, false)).isTrue();
    assertThat(plain.colors(ColorChoice.NEVER, true)).isFalse();
  }

  private static boolean colors(Map<String, String> environment, boolean terminal) {
    return new FakeSurroundings()
        .withEnvironment(environment)
        .make()
        .colors(ColorChoice.AUTO, terminal);
  }
}
