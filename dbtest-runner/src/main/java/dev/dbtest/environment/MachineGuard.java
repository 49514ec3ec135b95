package dev.dbtest.environment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether another dbtest is measuring on this machine at the same time. It stops nobody: two
 * measurements disturb each other's times and nothing else, and only their users know whether that
 * matters.
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
   * @param directory a directory that all runs of the machine share, such as that for temporary
   *     files
   */
  public static MachineGuard enter(Path directory) {
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new MachineGuard(channel, isFirst(channel));
    } catch (IOException e) {
      // Another user's file, or no temporary directory: nothing is known, so nothing is said.
      return new MachineGuard(null, true);
    }
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
