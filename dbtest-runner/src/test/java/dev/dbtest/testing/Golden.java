package dev.dbtest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with files under {@code src/test/resources/golden}. {@code mvn test
 * -DargLine=-Dgolden.write=true} writes them anew; read the difference before you commit it.
 */
public final class Golden {
  private static final Path ROOT = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /** Asserts that the text is that of the file. */
  public static void assertThatText(String actual, String file) {
    Path path = ROOT.resolve(file);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, actual);
      }
      assertThat(actual).isEqualTo(read(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The text of a file. */
  public static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
