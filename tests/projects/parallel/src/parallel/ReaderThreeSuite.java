package parallel;

import dev.dbtest.api.ResourceLock;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One more suite than there are workers: it must not be kept waiting behind the first. */
@TestSuite(tags = "meets")
@ResourceLock(value = "ledger", mode = ResourceLock.Mode.READ)
class ReaderThreeSuite {

  @Test
  void comes() throws IOException {
    Files.createFile(Path.of("readerThree"));
  }
}
