package shop;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An integration suite, which uses the file system. */
@TestSuite(kind = TestSuite.Kind.INTEGRATION, tags = "files")
class LedgerSuite {

  @Test
  void survivesOnDisk() throws IOException {
    Path file = Files.createTempFile("ledger", ".txt");
    try {
      Files.writeString(file, "alice 10");
      if (!Files.readString(file).equals("alice 10")) {
        throw new AssertionError("lost");
      }
    } finally {
      Files.delete(file);
    }
  }
}
