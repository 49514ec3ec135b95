package dev.dbtest.state;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files that are replaced as whole as those of {@link AtomicFile}, and that others may read as far
 * as the directory lets them: those of a store are shared.
 */
public final class SharedFile {

  private SharedFile() {}

  /**
   * Writes a file, and makes missing directories.
   *
   * @throws IOException if that fails; the old file, if there was one, is then as it was
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path draft =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out =
          Files.newOutputStream(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        out.write(content);
      }
      AtomicFile.replace(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Hides from git a file and all that is beside it: it is made of other files, and would be in
   * conflict with that of everybody else.
   *
   * @throws IOException if that cannot be written
   */
  public static void keepOutOfGit(Path file) throws IOException {
    Path ignore = file.resolveSibling(".gitignore");
    if (!Files.exists(ignore)) {
      Files.writeString(ignore, "*\n");
    }
  }
}
