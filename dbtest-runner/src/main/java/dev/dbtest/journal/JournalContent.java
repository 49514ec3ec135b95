package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a journal holds.
 *
 * @param header which run it belongs to
 * @param entries what the run had finished, in order
 * @param length bytes up to the end of the last whole entry
 */
public record JournalContent(JournalHeader header, List<JournalEntry> entries, long length) {

  private static final int FRAME_OVERHEAD = 5;

  /** Copies the entries. */
  public JournalContent {
    entries = List.copyOf(entries);
  }

  /** Whether the run came to its end. */
  public boolean isFinished() {
    return entries.stream().anyMatch(JournalEntry.RunFinished.class::isInstance);
  }

  /**
   * Reads a journal. An entry that was cut off by a crash, and whatever comes after it, is left
   * out.
   *
   * @throws JournalException if the file is no journal, or of a newer dbtest
   * @throws IOException if the file cannot be read
   */
  public static JournalContent read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
      Frame first =
          whole(in)
              .filter(frame -> frame.type() == JournalHeader.FRAME_TYPE)
              .orElseThrow(() -> noJournal(file));
      JournalHeader header = header(file, first);
      long length = length(first);
      List<JournalEntry> entries = new ArrayList<>();
      for (Optional<Frame> frame = whole(in); frame.isPresent(); frame = whole(in)) {
        Optional<JournalEntry> entry = entry(frame.get());
        if (entry.isEmpty()) {
          break;
        }
        entries.add(entry.get());
        length += length(frame.get());
      }
      return new JournalContent(header, entries, length);
    }
  }

  private static JournalHeader header(Path file, Frame frame) throws JournalException {
    try {
      PayloadReader in = frame.reader();
      if (!in.text().equals(JournalHeader.MAGIC)) {
        throw noJournal(file);
      }
      int format = in.integer();
      if (format != JournalHeader.FORMAT) {
        throw new JournalException(
            file
                + " has journal format "
                + format
                + ", and this dbtest reads format "
                + JournalHeader.FORMAT
                + ". Use the dbtest that wrote it, or run again without --resume.");
      }
      return JournalHeader.read(in);
    } catch (MalformedFrameException e) {
      throw new JournalException(notAJournal(file), e);
    }
  }

  /** The next whole frame; nothing at the end, cut off or not. */
  private static Optional<Frame> whole(DataInputStream in) throws IOException {
    try {
      return Frame.readFrom(in);
    } catch (EOFException | MalformedFrameException e) {
      return Optional.empty();
    }
  }

  private static Optional<JournalEntry> entry(Frame frame) {
    try {
      return Optional.of(JournalEntry.of(frame));
    } catch (MalformedFrameException | IllegalArgumentException e) {
      // A file system that lost power may have kept a frame's length and lost its bytes.
      return Optional.empty();
    }
  }

  private static long length(Frame frame) {
    return FRAME_OVERHEAD + (long) frame.payload().length;
  }

  private static JournalException noJournal(Path file) {
    return new JournalException(notAJournal(file));
  }

  private static String notAJournal(Path file) {
    return file
        + " is not a journal of dbtest, or its beginning is lost. Run again without --resume.";
  }
}
