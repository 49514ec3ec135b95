package parallel;

import dev.dbtest.api.ResourceLock;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Only ends well if the other reader runs at the same time. */
@TestSuite(tags = "meets")
@ResourceLock(value = "ledger", mode = ResourceLock.Mode.READ)
class ReaderOneSuite {

  @Test(timeout = "60s")
  void meetsTheOther() throws IOException {
    Files.createFile(Path.of("readerOne"));
    while (!Files.exists(Path.of("readerTwo"))) {
      Thread.onSpinWait();
    }
  }
}
