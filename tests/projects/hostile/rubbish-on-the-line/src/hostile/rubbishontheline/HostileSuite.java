package hostile.rubbishontheline;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() throws IOException {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path each : open) {
        writeTo(each);
      }
    }
  }

  /** Only into what is no file: nothing of the machine is to be damaged. */
  private static void writeTo(Path descriptor) {
    try {
      if (Files.readSymbolicLink(descriptor).toString().contains("reports")) {
        Files.writeString(descriptor, "rubbish", StandardOpenOption.WRITE);
      }
    } catch (IOException e) {
      // It is closed by now.
    }
  }

  @Test
  void last() {}
}
