package dev.dbtest.state;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A directory that all runs of one user share and nobody else can reach, for files whose names
 * other runs must know.
 *
 * <p>A known name in a directory that others can write to would let them put a link there, or a
 * pipe that nobody reads from.
 */
public final class RuntimeDirectory {

  private static final String OWNER_ONLY = "rwx------";

  private RuntimeDirectory() {}

  /**
   * Finds the directory, and makes it if need be.
   *
   * @param variable gives the value of an environment variable, or null
   * @return {@code XDG_RUNTIME_DIR} if it is private to this user, else a directory in the user's
   *     cache; empty if neither can be had
   */
  public static Optional<Path> find(Function<String, @Nullable String> variable) {
    Optional<Path> given = absolute(variable.apply("XDG_RUNTIME_DIR"));
    if (given.isPresent() && isOurs(given.get())) {
      return given;
    }
    Optional<Path> cache = absolute(variable.apply("XDG_CACHE_HOME"));
    if (cache.isEmpty()) {
      cache = absolute(variable.apply("HOME")).map(home -> home.resolve(".cache"));
    }
    Optional<Path> own = cache.map(directory -> directory.resolve("dbtest").resolve("run"));
    own.ifPresent(RuntimeDirectory::make);
    return own.filter(RuntimeDirectory::isOurs);
  }

  /**
   * Finds the directory for what is to outlast the session, and makes it if need be.
   *
   * @param variable gives the value of an environment variable, or null
   * @return {@code dbtest} in {@code XDG_STATE_HOME}, in {@code ~/.local/state}, or in {@code
   *     LOCALAPPDATA}, if it is private to this user; empty if it cannot be had
   */
  public static Optional<Path> lasting(Function<String, @Nullable String> variable) {
    Optional<Path> state = absolute(variable.apply("XDG_STATE_HOME"));
    if (state.isEmpty()) {
      state = absolute(variable.apply("HOME")).map(home -> home.resolve(".local/state"));
    }
    if (state.isEmpty()) {
      state = absolute(variable.apply("LOCALAPPDATA"));
    }
    Optional<Path> own = state.map(directory -> directory.resolve("dbtest"));
    own.ifPresent(RuntimeDirectory::make);
    return own.filter(RuntimeDirectory::isOurs);
  }

  private static Optional<Path> absolute(@Nullable String value) {
    try {
      return Optional.ofNullable(value).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void make(Path directory) {
    try {
      Files.createDirectories(directory.getParent());
      Files.createDirectory(directory, permissions());
    } catch (IOException e) {
      // It exists, or cannot be made; what is there is looked at in either case.
    }
  }

  private static FileAttribute<?>[] permissions() {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Whether it is a directory, not a link to one, that this user owns and nobody else can enter.
   */
  private static boolean isOurs(Path directory) {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      if (isPosix()
          && !PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS))
              .equals(OWNER_ONLY)) {
        return false;
      }
      // Whose files we make is what we are; nobody but the owner and root gets as far as this.
      Path probe = PrivateFiles.createFile(directory, ".probe", new byte[0]);
      try {
        return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS)
            .equals(Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS));
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
