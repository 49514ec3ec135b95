package dev.dbtest.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {

  private final Cancellation cancellation = new Cancellation();
  private final List<String> calls = new ArrayList<>();

  @Test
  void keepsTheFirstReason() {
    cancellation.request("interrupted");
    cancellation.request("too late");

    assertThat(cancellation.reason()).contains("interrupted");
  }

  @Test
  void callsEachActionOnce() {
    cancellation.onRequest(() -> calls.add("action"));

    cancellation.request("interrupted");
    cancellation.request("again");

    assertThat(calls).containsExactly("action");
  }

  @Test
  void callsAnActionAtOnceThatComesTooLate() {
    cancellation.request("interrupted");

    cancellation.onRequest(() -> calls.add("action"));

    assertThat(calls).containsExactly("action");
  }

  @Test
  void forgetsAnActionThatWasTakenBack() {
    cancellation.onRequest(() -> calls.add("action")).close();

    cancellation.request("interrupted");

    assertThat(calls).isEmpty();
  }
}
