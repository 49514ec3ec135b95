package dev.dbtest.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunListenersTest {

  private static final RunEvent FIRST = new RunEvent.RunFinished(false, Instant.EPOCH);
  private static final RunEvent SECOND = new RunEvent.RunFinished(true, Instant.EPOCH);

  @Test
  void tellsEveryListenerInOrder() {
    List<String> heard = new ArrayList<>();
    RunListeners listeners =
        RunListeners.of(event -> heard.add("a" + event), event -> heard.add("b" + event));

    listeners.on(FIRST);

    assertThat(heard).containsExactly("a" + FIRST, "b" + FIRST);
  }

  @Test
  void goesOnWithoutAListenerThatThrows() {
    List<RunEvent> heard = new ArrayList<>();
    RunListeners listeners =
        RunListeners.of(
            event -> {
              throw new IllegalStateException("disk full");
            },
            heard::add);

    listeners.on(FIRST);
    listeners.on(SECOND);

    assertThat(heard).hasSize(3).startsWith(FIRST).endsWith(SECOND);
    assertThat(heard.get(1)).isInstanceOf(RunEvent.ProblemFound.class);
  }

  @Test
  void goesOnWithoutAListenerThatThrowsOnceABatchIsOver() {
    List<RunEvent> heard = new ArrayList<>();
    RunListeners listeners =
        RunListeners.of(
            new RunListener() {
              @Override
              public void on(RunEvent event) {
                heard.add(event);
              }

              @Override
              public void caughtUp() {
                throw new IllegalStateException("disk full");
              }
            });

    listeners.on(FIRST);
    listeners.caughtUp();
    listeners.on(SECOND);

    assertThat(heard).containsExactly(FIRST);
    assertThat(listeners.problems()).singleElement().asString().contains("disk full");
  }

  @Test
  void keepsOneProblemForEachListenerThatThrew() {
    RunListeners listeners =
        RunListeners.of(
            event -> {
              throw new IllegalStateException("disk full");
            },
            event -> {
              throw new StackOverflowError();
            });

    listeners.on(FIRST);
    listeners.on(SECOND);

    assertThat(listeners.problems()).hasSize(2);
    assertThat(listeners.problems().get(0).text()).contains("disk full");
  }
}
