package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {

  @Test
  void nobodyWaitsForThemBeforeTheEnd() {
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> done = new CopyOnWriteArrayList<>();
    try (BackgroundTasks tasks = new BackgroundTasks()) {
      tasks.execute(
          () -> {
            await(goOn);
            done.add("first");
          });
      tasks.execute(() -> done.add("second"));
      assertThat(done).doesNotContain("first");
      goOn.countDown();
    }
    assertThat(done).containsExactlyInAnyOrder("first", "second");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
