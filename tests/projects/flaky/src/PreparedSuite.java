package flaky;

import dev.dbtest.api.AutoClose;
import dev.dbtest.api.Rows;
import dev.dbtest.api.Setup;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TempDir;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever surrounds its tests is there at each attempt. */
@TestSuite
class PreparedSuite {

  @TempDir Path directory;
  @AutoClose StringReader reader;
  private int prepared;

  @Setup
  void prepare() {
    prepared++;
    reader = new StringReader("x");
  }

  @Test
  void findsAll() throws Exception {
    if (prepared != 1 || reader.read() != 'x' || Files.list(directory).count() != 0) {
      throw new AssertionError("not as new");
    }
    Files.createFile(directory.resolve("left"));
  }

  @Test
  @Rows({"1", "2"})
  void takesRows(int row) {}

  @Teardown
  void putAway() {
    prepared--;
  }
}
