package dev.dbtest.cli;

import dev.dbtest.cli.options.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that a command is told to write. */
final class OutFile {

  private OutFile() {}

  /**
   * Where it goes.
   *
   * @param directory the working directory
   * @param name as it was given
   * @param usual its usual name, to be advised
   * @throws UsageException if a directory is there, which must be known before any work is done
   */
  static Path in(Path directory, String name, String usual) throws UsageException {
    Path file = directory.resolve(name);
    if (Files.isDirectory(file)) {
      throw new UsageException(
          name + " is a directory", "Name a file in it: -o " + Path.of(name).resolve(usual));
    }
    return file;
  }
}
