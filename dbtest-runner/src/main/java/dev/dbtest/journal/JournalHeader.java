package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which run a journal belongs to.
 *
 * @param runId name of the run
 * @param seed seed of every random choice
 * @param started when the run began
 * @param command the command line, for the reader
 */
public record JournalHeader(String runId, long seed, Instant started, String command) {

  /**
   * Number of the format. It is raised with every change to what is written, whether here, in an
   * entry or in a part of an entry. Since 2, each record has a checksum; since 3, the plan of a run
   * comes before its results; since 4, the names in it are put together from two parts.
   */
  static final int FORMAT = 8;

  /** Marks a file as a journal of dbtest. */
  static final String MAGIC = "dbtest journal";

  static final int FRAME_TYPE = 1;

  /** Bytes of a record up to the end of the format number, which all formats share. */
  static final int START = JournalRecord.HEAD + Integer.BYTES + MAGIC.length() + Integer.BYTES;

  /** The format number at the beginning of a file; empty if it is not a journal. */
  static Optional<Integer> formatOf(byte[] start) {
    if (start.length < START || start[JournalRecord.HEAD - 1] != FRAME_TYPE) {
      return Optional.empty();
    }
    try {
      PayloadReader in =
          new PayloadReader(Arrays.copyOfRange(start, JournalRecord.HEAD, start.length));
      return in.text().equals(MAGIC) ? Optional.of(in.integer()) : Optional.empty();
    } catch (MalformedFrameException e) {
      return Optional.empty();
    }
  }

  Frame frame() {
    PayloadWriter out = new PayloadWriter();
    out.text(MAGIC).integer(FORMAT).text(runId).number(seed).instant(started).text(command);
    return new Frame(FRAME_TYPE, out.toBytes());
  }

  /**
   * Reads a header of the present format.
   *
   * @throws MalformedFrameException if the frame is not a header
   */
  static JournalHeader of(Frame frame) {
    PayloadReader in = frame.reader();
    if (frame.type() != FRAME_TYPE || !in.text().equals(MAGIC) || in.integer() != FORMAT) {
      throw new MalformedFrameException("a journal begins with something else");
    }
    return new JournalHeader(in.text(), in.number(), in.instant(), in.text());
  }
}
