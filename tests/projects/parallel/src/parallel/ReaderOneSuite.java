package parallel;

import dev.dbtest.api.ResourceLock;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Only ends well if the other readers run meanwhile, one after the other if need be. */
@TestSuite(tags = "meets")
@ResourceLock(value = "ledger", mode = ResourceLock.Mode.READ)
class ReaderOneSuite {

  @Test(timeout = "60s")
  void meetsTheOthers() throws IOException {
    Files.createFile(Path.of("readerOne"));
    while (!Files.exists(Path.of("readerTwo")) || !Files.exists(Path.of("readerThree"))) {
      Thread.onSpinWait();
    }
  }
}
