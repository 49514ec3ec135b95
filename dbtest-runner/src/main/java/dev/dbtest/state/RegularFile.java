package dev.dbtest.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Opens files that must be nothing else: whoever opens a named pipe waits for ever. */
public final class RegularFile {

  private RegularFile() {}

  /**
   * Opens a file for reading.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws IOException if it cannot be read, is a link, or is no file
   */
  public static FileChannel open(Path file) throws IOException {
    require(file);
    return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * Makes sure that a file can be opened without waiting for somebody.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws FileSystemException with a reason if it is no file
   */
  public static void require(Path file) throws IOException {
    BasicFileAttributes is =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (is.isDirectory() || is.isOther()) {
      throw new FileSystemException(
          file.toString(), null, is.isDirectory() ? "it is a directory" : "it is no regular file");
    }
  }
}
