package dev.dbtest.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptsTest {

  @Test
  void endsInOrderFirstAndAtOnceThen() {
    List<String> calls = new ArrayList<>();
    Interrupts interrupts = new Interrupts(() -> calls.add("in order"), () -> calls.add("at once"));

    assertThat(interrupts.received()).isFalse();
    interrupts.receive();
    assertThat(interrupts.received()).isTrue();
    interrupts.receive();

    assertThat(calls).containsExactly("in order", "at once");
  }
}
