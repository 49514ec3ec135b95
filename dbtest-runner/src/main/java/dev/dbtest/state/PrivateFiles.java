package dev.dbtest.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Temporary files and directories that only their owner can access, where the file system supports
 * that.
 *
 * <p>Does what {@link Files#createTempFile} does, without random names: making the first one takes
 * longer than starting a thread pool, and a short run would have to wait for it. A name that can be
 * guessed does no harm, since an existing file of that name is never used.
 */
public final class PrivateFiles {

  private static final String OWNER_ONLY = "rw-------";
  private static final int ATTEMPTS = 1_000;

  private PrivateFiles() {}

  /**
   * Makes a directory in the temporary directory.
   *
   * @throws NoTemporaryFileException if it cannot be made
   */
  public static Path createDirectory() throws IOException {
    try {
      return create(temporary(), "", "rwx------", true);
    } catch (IOException e) {
      throw new NoTemporaryFileException(temporary(), e);
    }
  }

  /**
   * Makes a file in the temporary directory.
   *
   * @param suffix end of its name
   * @param content what it holds
   * @throws NoTemporaryFileException if it cannot be made; then none is left behind
   */
  public static Path createFile(String suffix, byte[] content) throws IOException {
    try {
      Path file = createFile(temporary(), suffix);
      try {
        return Files.write(file, content);
      } catch (IOException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new NoTemporaryFileException(temporary(), e);
    }
  }

  /**
   * Makes an empty file.
   *
   * @param directory where to make it
   * @param suffix end of its name
   * @throws IOException if it cannot be made
   */
  public static Path createFile(Path directory, String suffix) throws IOException {
    return create(directory, suffix, OWNER_ONLY, false);
  }

  /**
   * Makes a file of that name and opens it for writing.
   *
   * @throws IOException if there is a file of that name already, or it cannot be made
   */
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        attributes(OWNER_ONLY));
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static Path create(Path directory, String suffix, String permissions, boolean isDirectory)
      throws IOException {
    FileAttribute<?>[] attributes = attributes(permissions);
    long number = System.nanoTime();
    for (int attempt = 0; ; attempt++) {
      String name = "dbtest-" + Long.toHexString(number + attempt) + suffix;
      Path path = directory.resolve(name);
      try {
        return isDirectory
            ? Files.createDirectory(path, attributes)
            : Files.createFile(path, attributes);
      } catch (FileAlreadyExistsException e) {
        if (attempt >= ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
