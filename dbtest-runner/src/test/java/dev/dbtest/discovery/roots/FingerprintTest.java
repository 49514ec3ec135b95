package dev.dbtest.discovery.roots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

  @TempDir private Path directory;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it keeps no change time")
  void tellsFilesApartThatWereTouchedAtTheSameTime() throws IOException {
    Path one = Files.writeString(directory.resolve("one"), "first");
    Path two = Files.writeString(directory.resolve("two"), "the second");
    do {
      touch(one);
      touch(two);
    } while (!touched(one).equals(touched(two)));

    assertThat(fingerprint(one).sameFiles(fingerprint(two))).isFalse();
  }

  @Test
  void isTheSameWhileNothingChanges() throws IOException {
    Path file = Files.writeString(directory.resolve("one"), "first");

    assertThat(fingerprint(file).sameFiles(fingerprint(file))).isTrue();
  }

  /** Changes an attribute to what it was, as {@code chown -R} does. */
  private static void touch(Path file) throws IOException {
    Files.setPosixFilePermissions(file, Set.copyOf(Files.getPosixFilePermissions(file)));
  }

  private static Object touched(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ctime");
  }

  private static Fingerprint fingerprint(Path file) {
    return Fingerprint.of("S.class", file.toFile());
  }
}
