package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

/** The threads of dbtest in the JVM of the tests. */
final class OwnThreads {

  private OwnThreads() {}

  /** Asserts that none is left, and waits for those that are only about to end. */
  static void assertEnded() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("dbtest-")) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }
}
