package dev.dbtest.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbtest.testing.bytes.GoldenBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFormatTest {

  private static final SealedFormat FORMAT = new SealedFormat("test", 3);
  private static final byte[] CONTENT = "what is kept".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path directory = Path.of("");

  @Test
  void givesBackWhatWasWritten() throws IOException {
    FORMAT.write(file(), CONTENT);

    assertThat(FORMAT.read(file())).contains(CONTENT);
  }

  @Test
  void theHeadIsWhatItWas() {
    new GoldenBytes()
        .add("SealedFormat", FORMAT.seal(CONTENT))
        .assertUnchanged("sealed-format.hex", "the version of each SealedFormat");
  }

  @Test
  void findsNothingWhereThereIsNoFileOrOneOfAnotherVersion() throws IOException {
    assertThat(FORMAT.read(file())).isEmpty();

    new SealedFormat("test", 4).write(file(), CONTENT);
    assertThat(FORMAT.read(file())).isEmpty();
  }

  @Test
  void namesAFileThatIsCutOffTooLongOrChanged() throws IOException {
    byte[] whole = FORMAT.seal(CONTENT);
    for (int length = 0; length < whole.length; length++) {
      assertDamaged(Arrays.copyOf(whole, length));
    }
    assertDamaged(Arrays.copyOf(whole, whole.length + 1));
    for (int position = 0; position < whole.length; position++) {
      byte[] changed = whole.clone();
      changed[position] ^= 1;
      if (position < 4 || position >= 8) {
        assertDamaged(changed);
      }
    }
  }

  @Test
  void aFileIsForItsOwnersEyesOnly() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Files.writeString(file(), "anyone may read this");
    FORMAT.write(file(), CONTENT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aLinkIsReplacedAndNeverFollowed() throws IOException {
    Path elsewhere = Files.write(directory.resolve("elsewhere"), FORMAT.seal(CONTENT));
    Files.createSymbolicLink(file(), elsewhere);
    assertThatThrownBy(() -> FORMAT.read(file())).isInstanceOf(IOException.class);

    FORMAT.write(file(), new byte[] {1});

    assertThat(Files.isSymbolicLink(file())).isFalse();
    assertThat(FORMAT.read(elsewhere)).contains(CONTENT);
  }

  @Test
  void leavesTheOldFileAndNoDraftWhereItCannotBeReplaced() throws IOException {
    Files.createDirectory(file());
    Files.writeString(file().resolve("inside"), "");

    assertThatThrownBy(() -> FORMAT.write(file(), CONTENT)).isInstanceOf(IOException.class);

    assertThat(directory.toFile().list()).containsExactly("kept.bin");
  }

  private void assertDamaged(byte[] bytes) throws IOException {
    Files.write(file(), bytes);
    assertThatThrownBy(() -> FORMAT.read(file()))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith(file() + " is damaged: ");
  }

  private Path file() {
    return directory.resolve("kept.bin");
  }
}
