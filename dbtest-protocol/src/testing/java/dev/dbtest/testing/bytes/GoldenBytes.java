package dev.dbtest.testing.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Compares bytes with files under {@code src/test/resources/golden/bytes}, in which they stand as
 * hexadecimal digits behind the name of what they are.
 */
public final class GoldenBytes {

  private static final Path ROOT = Path.of("src", "test", "resources", "golden", "bytes");
  private static final int BYTES_A_LINE = 32;

  private final StringBuilder text = new StringBuilder();

  /** Adds something that was written. */
  public GoldenBytes add(String name, byte[] bytes) {
    text.append(name).append(" (").append(bytes.length).append(" bytes)\n");
    for (int from = 0; from < bytes.length; from += BYTES_A_LINE) {
      int to = Math.min(bytes.length, from + BYTES_A_LINE);
      text.append("  ").append(HexFormat.of().formatHex(bytes, from, to)).append('\n');
    }
    return this;
  }

  /**
   * Asserts that what was added is what the file says.
   *
   * @param file name of the file, without its directory
   * @param version what has to be raised if it is not, such as {@code JournalHeader.FORMAT}
   */
  public void assertUnchanged(String file, String version) {
    Path path = ROOT.resolve(file);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
      }
      assertThat(text.toString())
          .as(
              "bytes that are stored or sent; if they are meant to change, raise %s, then write %s"
                  + " anew with mvn test -DargLine=-Dgolden.write=true",
              version, path)
          .isEqualTo(Files.readString(path));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
