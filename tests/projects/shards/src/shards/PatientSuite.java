package shards;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tests of which one is done when a file appears, so that a shard can be killed in its middle. */
@TestSuite
class PatientSuite {

  @Test
  void before() {}

  @Test
  void waits() throws Exception {
    while (!Files.exists(Path.of(System.getProperty("gate")))) {
      Thread.sleep(20);
    }
  }

  @Test
  void behind() {}
}
