package dev.dbtest.state;

import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.leftovers.Front;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
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
      return createDirectory(temporary());
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
      return createFile(temporary(), suffix, content);
    } catch (IOException e) {
      throw new NoTemporaryFileException(temporary(), e);
    }
  }

  /**
   * Makes a file.
   *
   * @param directory where to make it
   * @param suffix end of its name
   * @param content what it holds
   * @throws IOException if it cannot be made; then none is left behind
   */
  public static Path createFile(Path directory, String suffix, byte[] content) throws IOException {
    long number = System.nanoTime();
    String front = front();
    for (int attempt = 0; ; attempt++) {
      Path file = directory.resolve(name(front, number + attempt, suffix));
      try (FileChannel channel = open(file)) {
        // Never by its name again: where others may write, it could be another file by then.
        write(channel, file, content);
        return file;
      } catch (FileAlreadyExistsException e) {
        if (attempt >= ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static void write(FileChannel channel, Path file, byte[] content) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
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

  /**
   * Makes a directory.
   *
   * @param directory where to make it
   * @throws IOException if it cannot be made
   */
  public static Path createDirectory(Path directory) throws IOException {
    FileAttribute<?>[] attributes = attributes("rwx------");
    String front = front();
    long number = System.nanoTime();
    for (int attempt = 0; ; attempt++) {
      try {
        return Files.createDirectory(
            directory.resolve(name(front, number + attempt, "")), attributes);
      } catch (FileAlreadyExistsException e) {
        if (attempt >= ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static String name(String front, long number, String suffix) {
    return DeadFronts.FILES + front + Long.toHexString(number) + suffix;
  }

  /** Whose file it is, for whoever finds it when this process was killed. */
  private static String front() {
    Optional<Front> front = Front.ofThisProcess(Path.of("/proc"));
    return front.isPresent() ? front.get().prefix() : "";
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
