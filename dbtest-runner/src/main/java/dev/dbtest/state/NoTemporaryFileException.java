package dev.dbtest.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The temporary directory is missing, full or not ours to write to. Says which one, and why. */
public final class NoTemporaryFileException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * Says that nothing can be written.
   *
   * @param directory the temporary directory
   * @param cause what the system said
   */
  public NoTemporaryFileException(Path directory, IOException cause) {
    super(
        directory
            + ": nothing can be written to this directory for temporary files ("
            + reason(cause)
            + "); free space there, or name another with"
            + " DBTEST_JAVA_OPTS=-Djava.io.tmpdir=DIRECTORY",
        cause);
  }

  private static @Nullable String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    if (cause instanceof AccessDeniedException) {
      return "access denied";
    }
    return cause instanceof FileSystemException failure && failure.getReason() != null
        ? failure.getReason()
        : cause.getMessage();
  }
}
