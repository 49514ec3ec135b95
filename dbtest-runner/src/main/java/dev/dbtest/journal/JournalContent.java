package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a journal holds.
 *
 * @param header which run it belongs to
 * @param entries what the run had finished, in order
 * @param length bytes up to the end of the last whole entry
 * @param damaged whether what follows the entries was altered, rather than cut off as a run was
 *     killed
 */
public record JournalContent(
    JournalHeader header, List<JournalEntry> entries, long length, boolean damaged) {

  private static final String REMEDY = "Delete it, or run again without --resume.";

  /** Copies the entries. */
  public JournalContent {
    entries = List.copyOf(entries);
  }

  /** Whether the run came to its end. */
  public boolean isFinished() {
    return entries.stream().anyMatch(JournalEntry.RunFinished.class::isInstance);
  }

  /**
   * Reads a journal. An entry that was cut off by a crash or has been damaged is left out, and so
   * is whatever comes after it.
   *
   * @throws JournalException if the file is not a journal, is of another format, or is damaged at
   *     its beginning
   * @throws IOException if the file cannot be read
   */
  public static JournalContent read(Path file) throws IOException {
    try (RecordReader in = reader(file)) {
      int format =
          JournalHeader.formatOf(in.peek(JournalHeader.START)).orElseThrow(() -> noJournal(file));
      if (format != JournalHeader.FORMAT) {
        throw otherFormat(file, format);
      }
      JournalHeader header = header(file, in.next().orElseThrow(() -> damaged(file, null)));
      long length = in.position();
      boolean damaged = false;
      List<JournalEntry> entries = new ArrayList<>();
      for (Optional<Frame> frame = in.next(); frame.isPresent(); frame = in.next()) {
        Optional<JournalEntry> entry = entry(frame.get());
        if (entry.isEmpty()) {
          damaged = true;
          break;
        }
        entries.add(entry.get());
        length = in.position();
      }
      return new JournalContent(header, entries, length, damaged || in.isDamaged());
    }
  }

  private static JournalHeader header(Path file, Frame frame) throws JournalException {
    try {
      return JournalHeader.of(frame);
    } catch (MalformedFrameException e) {
      throw damaged(file, e);
    }
  }

  private static Optional<JournalEntry> entry(Frame frame) {
    try {
      return Optional.of(JournalEntry.of(frame));
    } catch (MalformedFrameException e) {
      return Optional.empty();
    }
  }

  private static RecordReader reader(Path file) throws IOException {
    try {
      return RecordReader.open(file);
    } catch (FileSystemException e) {
      if (e.getReason() == null) {
        throw e;
      }
      throw new JournalException(file + " cannot be read: " + e.getReason() + ". " + REMEDY, e);
    }
  }

  private static JournalException noJournal(Path file) {
    return new JournalException(
        file + " is not a journal of dbtest, or its beginning is lost. " + REMEDY);
  }

  private static JournalException damaged(Path file, @Nullable Throwable cause) {
    return new JournalException(file + " is damaged at its beginning. " + REMEDY, cause);
  }

  private static JournalException otherFormat(Path file, int format) {
    return new JournalException(
        file
            + " has journal format "
            + format
            + ", and this dbtest reads format "
            + JournalHeader.FORMAT
            + ". Use the dbtest that wrote it, or run again without --resume.");
  }
}
