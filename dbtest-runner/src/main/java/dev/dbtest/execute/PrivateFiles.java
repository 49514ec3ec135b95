package dev.dbtest.execute;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Temporary files and directories that only their owner can look into, where the file system knows
 * owners.
 *
 * <p>What {@link Files#createTempFile} does, without its random names: making the first one takes
 * longer than starting a thread pool, and a short run waits for it. A name that can be guessed does
 * no harm, since an existing file of that name is never used.
 */
public final class PrivateFiles {

  private static final int ATTEMPTS = 1_000;

  private PrivateFiles() {}

  /**
   * Makes a directory in the temporary directory.
   *
   * @throws IOException if it cannot be made
   */
  public static Path createDirectory() throws IOException {
    return create(temporary(), "", "rwx------", true);
  }

  /**
   * Makes an empty file in the temporary directory.
   *
   * @param suffix end of its name
   * @throws IOException if it cannot be made
   */
  static Path createFile(String suffix) throws IOException {
    return createFile(temporary(), suffix);
  }

  /**
   * Makes an empty file.
   *
   * @param directory where
   * @param suffix end of its name
   * @throws IOException if it cannot be made
   */
  public static Path createFile(Path directory, String suffix) throws IOException {
    return create(directory, suffix, "rw-------", false);
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static Path create(Path directory, String suffix, String permissions, boolean isDirectory)
      throws IOException {
    FileAttribute<?>[] attributes =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
            }
            : new FileAttribute<?>[0];
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
}
