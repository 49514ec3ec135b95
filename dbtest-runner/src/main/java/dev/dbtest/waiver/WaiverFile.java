package dev.dbtest.waiver;

import dev.dbtest.state.SharedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of a list: read whole, and replaced whole by one command at a time. */
final class WaiverFile {

  /** Where what may be deleted at any time stands; git does not see it. */
  private static final String DERIVED = "index";

  private static final long BETWEEN_ATTEMPTS = 5;

  private final Path store;
  private final Path file;
  private final WaiverText.Layout layout;

  WaiverFile(Path store, String name, WaiverText.Layout layout) {
    this.store = store;
    this.file = store.resolve(name);
    this.layout = layout;
  }

  /** Changes a list. */
  @FunctionalInterface
  interface Change {
    /** The list as it is to be. */
    WaiverText of(WaiverText text) throws UnreadableWaiverException;
  }

  String name() {
    return file.toString();
  }

  /** The list; an empty one if there is no file. */
  WaiverText read() throws UnreadableWaiverException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return WaiverText.parse(text, layout, file.toString());
    } catch (NoSuchFileException e) {
      return WaiverText.empty(layout);
    } catch (CharacterCodingException e) {
      throw new UnreadableWaiverException(file + " is not in UTF-8.", e);
    } catch (IOException e) {
      throw new UnreadableWaiverException(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Changes the list as it is now; whoever else wants to change it waits.
   *
   * @throws IOException if it cannot be written; then it is as it was
   */
  void change(Change change) throws UnreadableWaiverException, IOException {
    Path lockFile = store.resolve(DERIVED).resolve(layout.words().get(0) + ".lock");
    Files.createDirectories(store.resolve(DERIVED));
    SharedFile.keepOutOfGit(lockFile);
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      String changed = change.of(read()).text();
      if (lock.isValid()) {
        SharedFile.write(file, changed.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException inThisJvm) {
        try {
          Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while another thread changed the list", e);
        }
      }
    }
  }
}
