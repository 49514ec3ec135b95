package hostile.haltintest;

import dev.dbtest.api.TempDir;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@TestSuite
class HostileSuite {

  @TempDir Path directory;

  @Test
  void first() {}

  @Test
  void offends() throws IOException {
    Files.writeString(directory.resolve("file"), "to be deleted by others");
    Runtime.getRuntime().halt(0);
  }

  @Test
  void last() {}
}
