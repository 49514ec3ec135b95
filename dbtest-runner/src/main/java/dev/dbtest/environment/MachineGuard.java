package dev.dbtest.environment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether another dbtest of the same user is measuring on this machine at the same time. It
 * stops nobody: two measurements disturb each other's times and nothing else, and only their users
 * know whether that matters.
 */
public final class MachineGuard implements Closeable {

  private static final String NAME = "dbtest-measuring.lock";

  private final @Nullable FileChannel channel;
  private final boolean alone;

  private MachineGuard(@Nullable FileChannel channel, boolean alone) {
    this.channel = channel;
    this.alone = alone;
  }

  /**
   * Announces that this process is measuring from now on.
   *
   * @param directory a directory that this user's runs share and nobody else can write to, since
   *     the name of the file in it is known to all; empty if there is none
   */
  public static MachineGuard enter(Optional<Path> directory) {
    try {
      if (directory.isPresent()) {
        Path file = directory.get().resolve(NAME);
        if (isUsable(file)) {
          FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  LinkOption.NOFOLLOW_LINKS);
          return new MachineGuard(channel, isFirst(channel));
        }
      }
    } catch (IOException e) {
      // Nothing is known, so nothing is said, as where there is no such directory.
    }
    return new MachineGuard(null, true);
  }

  /** Opening a named pipe would wait for somebody to read from it. */
  private static boolean isUsable(Path file) {
    return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether no other run was measuring when this one began. */
  public boolean isAlone() {
    return alone;
  }

  private static boolean isFirst(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Announces that this process has stopped measuring. */
  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The lock ends with the process at the latest.
    }
  }
}
