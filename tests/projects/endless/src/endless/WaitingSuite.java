package endless;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A test that passes, and one that says that it has begun and then waits for ever. */
@TestSuite
class WaitingSuite {

  @Test
  void passes() {}

  @Test
  void waits() throws Exception {
    Files.writeString(Path.of(System.getProperty("begun")), "begun");
    new CountDownLatch(1).await();
  }
}
