package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import java.time.Instant;

/**
 * Which run a journal belongs to.
 *
 * @param runId name of the run
 * @param seed seed of every random choice
 * @param started when the run began
 * @param command the command line, for the reader
 */
public record JournalHeader(String runId, long seed, Instant started, String command) {

  /** Number of the format. It grows with every change that older readers do not understand. */
  static final int FORMAT = 1;

  /** Says that a file is a journal of dbtest. */
  static final String MAGIC = "dbtest journal";

  static final int FRAME_TYPE = 1;

  Frame frame() {
    PayloadWriter out = new PayloadWriter();
    out.text(MAGIC).integer(FORMAT).text(runId).number(seed).instant(started).text(command);
    return new Frame(FRAME_TYPE, out.toBytes());
  }

  /** Reads what follows magic and format. */
  static JournalHeader read(PayloadReader in) {
    return new JournalHeader(in.text(), in.number(), in.instant(), in.text());
  }
}
