package resumable;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** Tests that write down that they ran; the third one waits for ever if it is told to. */
@TestSuite
class LongSuite {

  @Test
  void first() throws IOException {
    note("first");
  }

  @Test
  void second() throws IOException {
    note("second");
  }

  @Test
  void third() throws IOException {
    note("third");
    while (System.getenv("WAIT") != null) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        System.out.println("interrupted, and does not care");
      }
    }
  }

  @Test
  void fourth() throws IOException {
    note("fourth");
  }

  private static void note(String name) throws IOException {
    Files.writeString(
        Path.of(System.getProperty("notes")),
        name + " in " + ProcessHandle.current().pid() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
