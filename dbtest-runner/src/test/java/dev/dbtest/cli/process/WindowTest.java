package dev.dbtest.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

  private final Window window = new Window(80, 24);

  @Test
  void hasTheSizeThatSttyPrints() {
    window.take("50 132\n");

    assertThat(window.size()).isEqualTo(new Window.Size(132, 50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "50", "50 wide", "0 0", "0 132", "-1 -1", "50 132 1"})
  void keepsItsSizeWhereNoOtherIsTold(String answer) {
    window.take(answer);

    assertThat(window.size()).isEqualTo(new Window.Size(80, 24));
  }
}
