package dev.dbtest.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaInstallationTest {

  @ParameterizedTest
  @CsvSource({"17.0.15, 17", "25, 25", "1.8.0_392, 8", "26-ea, 26"})
  void readsTheFeatureVersion(String version, int feature, @TempDir Path home) throws IOException {
    assertThat(
            installation(home, "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n").feature())
        .hasValue(feature);
  }

  @Test
  void knowsNothingOfAnInstallationThatDoesNotTell(@TempDir Path home) throws IOException {
    assertThat(installation(home, "nothing").feature()).isEmpty();
  }

  @Test
  void knowsNothingOfALauncherThatIsNotThere(@TempDir Path home) {
    assertThat(new JavaInstallation(home.resolve("bin/java")).feature()).isEmpty();
  }

  private static JavaInstallation installation(Path home, String release) throws IOException {
    Path bin = Files.createDirectory(home.resolve("bin"));
    Files.writeString(home.resolve("release"), release);
    return new JavaInstallation(Files.createFile(bin.resolve("java")));
  }
}
