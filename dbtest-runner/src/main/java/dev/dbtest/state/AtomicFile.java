package dev.dbtest.state;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Replaces files so that a reader sees either the old content or the new, never a part: the new
 * content is written to a file beside the old one, which then takes its place.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a file for its owner's eyes only, and makes missing directories. A link of that name is
   * replaced, not followed.
   *
   * @throws IOException if that fails; the old file is then as it was
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, content, null);
  }

  /**
   * Writes a file as {@link #write(Path, byte[])} does.
   *
   * @param modified the time of last change that it shows; null for now
   * @throws IOException if that fails; the old file is then as it was
   */
  public static void write(Path file, byte[] content, @Nullable FileTime modified)
      throws IOException {
    Path target = file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null) {
      throw new IOException(file + " names no file");
    }
    Files.createDirectories(directory);
    Path draft = PrivateFiles.createFile(directory, ".tmp", content);
    try {
      if (modified != null) {
        Files.setLastModifiedTime(draft, modified);
      }
      replace(draft, target);
    } catch (IOException failed) {
      Files.deleteIfExists(draft);
      throw failed;
    }
  }

  /**
   * Puts a file in the place of another one in the same directory.
   *
   * @throws IOException if it cannot be moved there
   */
  public static void replace(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
