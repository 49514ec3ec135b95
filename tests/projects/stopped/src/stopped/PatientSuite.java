package stopped;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A test that is done when a file appears. */
@TestSuite
class PatientSuite {

  @Test
  void waits() throws Exception {
    Path place = Path.of(System.getProperty("place"));
    Files.writeString(place.resolve("pid"), "" + ProcessHandle.current().pid());
    Files.move(place.resolve("pid"), place.resolve("waiting"), StandardCopyOption.REPLACE_EXISTING);
    while (!Files.exists(place.resolve("go"))) {
      Thread.sleep(20);
    }
  }
}
