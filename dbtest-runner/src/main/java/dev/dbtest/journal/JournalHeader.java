package dev.dbtest.journal;

import dev.dbtest.link.Frame;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.link.codec.CaseIdCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which run a journal belongs to.
 *
 * @param runId name of the run
 * @param seed seed of every random choice
 * @param started when the run began
 * @param command the command line, for the reader
 * @param fingerprint what the run rests on, by name, such as {@code cases} or {@code classes}: a
 *     digest of each. A run can go on only if all of them are the same.
 */
public record JournalHeader(
    String runId,
    long seed,
    Instant started,
    String command,
    SortedMap<String, String> fingerprint) {

  /** Number of the format. It grows with every change that older readers do not understand. */
  static final int FORMAT = 1;

  /** Says that a file is a journal of dbtest. */
  static final String MAGIC = "dbtest journal";

  static final int FRAME_TYPE = 1;

  /** Copies the fingerprint. */
  public JournalHeader {
    fingerprint = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprint));
  }

  /** Names of what differs between two runs. */
  public List<String> differencesFrom(Map<String, String> other) {
    List<String> names = new ArrayList<>();
    TreeMap<String, String> all = new TreeMap<>(fingerprint);
    all.putAll(other);
    for (String name : all.keySet()) {
      if (!String.valueOf(fingerprint.get(name)).equals(String.valueOf(other.get(name)))) {
        names.add(name);
      }
    }
    return names;
  }

  Frame frame() {
    PayloadWriter out = new PayloadWriter();
    out.text(MAGIC).integer(FORMAT).text(runId).number(seed).instant(started).text(command);
    CaseIdCodec.writeMap(out, fingerprint);
    return new Frame(FRAME_TYPE, out.toBytes());
  }

  /** Reads what follows magic and format. */
  static JournalHeader read(PayloadReader in) {
    return new JournalHeader(
        in.text(), in.number(), in.instant(), in.text(), new TreeMap<>(CaseIdCodec.readMap(in)));
  }
}
