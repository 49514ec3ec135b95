package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.benchmarks.WarmupMemory.Known;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmupFileTest {

  private static final Known KNOWN = new Known(12, true, 3);

  @TempDir Path directory;

  @Test
  void remembersFromRunToRun() {
    remember("G#m", "then", KNOWN);

    assertThat(file().recall("G#m", "then")).contains(KNOWN);
  }

  @Test
  void forgetsWhatWasFoundForOtherClasses() {
    remember("G#m", "then", KNOWN);

    assertThat(file().recall("G#m", "now")).isEmpty();
    assertThat(file().recall("G#n", "then")).isEmpty();
  }

  @Test
  void beginsAnewAfterADamage() throws IOException {
    remember("G#m", "then", KNOWN);
    byte[] bytes = Files.readAllBytes(path());
    bytes[bytes.length - 1]++;
    Files.write(path(), bytes);

    assertThat(file().recall("G#m", "then")).isEmpty();
  }

  @Test
  void theBytesAreWhatTheyWere() throws IOException {
    remember("G#m", "then", KNOWN);

    GoldenBytes bytes = new GoldenBytes();
    bytes.add("WarmupFile", Files.readAllBytes(path()));
    bytes.assertUnchanged("warmups.hex", "WarmupFile.FORMAT");
  }

  private void remember(String name, String origin, Known known) {
    WarmupFile file = file();
    file.remember(name, origin, known);
    file.keep();
  }

  private WarmupFile file() {
    return new WarmupFile(path());
  }

  private Path path() {
    return directory.resolve("warmups.bin");
  }
}
