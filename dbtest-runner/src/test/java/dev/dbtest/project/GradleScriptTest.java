package dev.dbtest.project;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class GradleScriptTest {

  /** Of the script in the version that {@link GradleScript#VERSION} names. */
  private static final long CHECKSUM = 0x37b3d161L;

  @Test
  void theVersionIsRaisedWithTheScript() throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(GradleScript.content());

    assertThat(checksum.getValue())
        .as("checksum of the script; where it changed, raise GradleScript.VERSION as well")
        .isEqualTo(CHECKSUM);
  }

  @Test
  void theScriptMakesTheTaskThatIsRun() throws IOException {
    assertThat(new String(GradleScript.content(), US_ASCII))
        .contains("tasks.register('" + GradleScript.TASK + "')");
  }
}
