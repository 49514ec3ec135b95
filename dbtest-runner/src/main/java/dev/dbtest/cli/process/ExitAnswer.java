package dev.dbtest.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The exit code, left in a file for the launcher. Code under test that halts this JVM chooses the
 * code that the system sees; the launcher goes by the file, and an empty one is no answer.
 */
public final class ExitAnswer {

  private ExitAnswer() {}

  /**
   * Leaves the code.
   *
   * @param file where the launcher looks for it
   * @param code what the command exits with
   */
  public static void leave(String file, int code) {
    try {
      Files.write(Path.of(file), (code + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The launcher finds no answer then, and says that there is none.
    }
  }
}
