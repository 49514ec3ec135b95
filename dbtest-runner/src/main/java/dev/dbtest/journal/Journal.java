package dev.dbtest.journal;

import dev.dbtest.link.PayloadWriter;
import dev.dbtest.state.PrivateFiles;
import dev.dbtest.state.RegularFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The journal of the present run. Holds a lock on its file, so that no second run continues it. Any
 * thread may append.
 */
public final class Journal implements Closeable {

  /** Bytes that a batch of results usually has, and memory that is kept from one to the next. */
  private static final int USUAL = 1 << 14;

  private static final int MOST_KEPT = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final OutputStream out;
  private PayloadWriter records = new PayloadWriter(USUAL);

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.out = Channels.newOutputStream(channel);
  }

  /**
   * Begins a journal, for its owner's eyes only.
   *
   * @param file the file, which must not exist; directories above it are made
   * @throws IOException if it exists or cannot be written
   */
  public static Journal create(Path file, JournalHeader header) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Journal journal = new Journal(file, locked(file, PrivateFiles.open(file)));
    journal.out.write(JournalRecord.of(header.frame()));
    return journal;
  }

  /**
   * Continues a journal after its last complete entry.
   *
   * @param content what {@link JournalContent#read} found in the file
   * @throws JournalException if another run is using it
   * @throws IOException if it cannot be written
   */
  public static Journal resume(Path file, JournalContent content) throws IOException {
    FileChannel channel = locked(file, writing(file));
    try {
      channel.truncate(content.length());
      channel.position(content.length());
      return new Journal(file, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether a run is using the journal at this moment. */
  static boolean isInUse(Path file) {
    try (FileChannel channel = writing(file)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /**
   * Appends an entry.
   *
   * @throws IOException if it cannot be written, such as on a full disk
   */
  public void append(JournalEntry entry) throws IOException {
    append(List.of(entry));
  }

  /**
   * Appends entries. On return they have left this process, so that no crash of dbtest loses them;
   * entries about benchmarks are also synced to disk, because they took long to measure.
   *
   * @throws IOException if they cannot be written, such as on a full disk
   */
  public synchronized void append(List<JournalEntry> entries) throws IOException {
    records.clear();
    boolean tookLong = false;
    for (JournalEntry entry : entries) {
      JournalRecord.add(records, entry);
      tookLong |= tookLong(entry);
    }
    records.writeTo(out);
    if (records.size() > MOST_KEPT) {
      records = new PayloadWriter(USUAL);
    }
    if (tookLong) {
      // With the metadata: the first time, the file itself is new.
      channel.force(true);
    }
  }

  private static boolean tookLong(JournalEntry entry) {
    return !(entry instanceof JournalEntry.TestFinished
        || entry instanceof JournalEntry.ProblemFound
        || entry instanceof JournalEntry.RunPlanned
        || entry instanceof JournalEntry.RunFinished);
  }

  /** Closes the file and releases the lock. */
  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }

  private static FileChannel writing(Path file) throws IOException {
    RegularFile.require(file);
    return FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  private static FileChannel locked(Path file, FileChannel channel) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    if (lock == null) {
      channel.close();
      throw new JournalException(
          file + " belongs to a run that is still going on. Wait for its end, or end it.");
    }
    return channel;
  }
}
