package dev.dbtest.history;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Status;
import dev.dbtest.state.DamagedFileException;
import dev.dbtest.state.SealedFormat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a {@link CaseHistory} in a file. Two simultaneous runs do not damage it: the one that ends
 * later wins.
 */
public final class CaseHistoryFile {

  /** The version must be raised with each change to what is written. */
  private static final SealedFormat FORMAT = new SealedFormat("dbth", 3);

  /**
   * Statuses by the numbers that stand for them in the file. The numbers are part of the format and
   * are never given a new meaning.
   */
  private static final Status[] STATUSES = {
    Status.PASSED, Status.FAILED, Status.ERROR, Status.SKIPPED, Status.FLAKY, Status.NOT_RUN
  };

  /** About as many bytes as a test takes. */
  private static final int USUAL_LENGTH = 64;

  private final Path file;

  /** Uses this file; it need not exist. */
  public CaseHistoryFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Reads the file.
   *
   * @return the history; {@link CaseHistory#NONE} if there is no file, or one of another version
   * @throws IOException if there is a file that cannot be read, or is damaged; the message names it
   */
  public CaseHistory read() throws IOException {
    try {
      Optional<byte[]> content = FORMAT.read(file);
      return content.isEmpty() ? CaseHistory.NONE : entries(new PayloadReader(content.get()));
    } catch (DamagedFileException e) {
      throw e;
    } catch (MalformedFrameException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    } catch (AccessDeniedException e) {
      throw new IOException(file + " belongs to another user, or may not be read", e);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /**
   * A value that distinguishes this state of the file from any other.
   *
   * @return empty if there is no file, or the system does not provide one
   */
  public Optional<Object> state() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      // Each writer puts a new file in place of the old one.
      Object key = attributes.fileKey();
      return key == null
          ? Optional.empty()
          : Optional.of(List.of(key, attributes.lastModifiedTime(), attributes.size()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static CaseHistory entries(PayloadReader in) {
    int size = in.size();
    Map<String, Map<String, CaseHistory.Entry>> tests = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String test = in.text();
      tests.put(test, in.flag() ? rows(in) : Map.of("", end(in)));
    }
    return new CaseHistory(tests);
  }

  private static Map<String, CaseHistory.Entry> rows(PayloadReader in) {
    int size = in.size();
    Map<String, CaseHistory.Entry> rows = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      rows.put(in.text(), end(in));
    }
    return rows;
  }

  private static CaseHistory.Entry end(PayloadReader in) {
    int status = in.integer();
    if (status < 0 || status >= STATUSES.length) {
      throw new MalformedFrameException("no status has the number " + status);
    }
    return new CaseHistory.Entry(STATUSES[status], in.duration());
  }

  /**
   * Replaces the file.
   *
   * @throws IOException if it cannot be written; an older file stays as it was
   */
  public void write(CaseHistory history) throws IOException {
    Map<String, Map<String, CaseHistory.Entry>> tests = history.tests();
    PayloadWriter out = new PayloadWriter(USUAL_LENGTH * tests.size()).integer(tests.size());
    for (Map.Entry<String, Map<String, CaseHistory.Entry>> test : tests.entrySet()) {
      out.text(test.getKey());
      Map<String, CaseHistory.Entry> rows = test.getValue();
      CaseHistory.Entry only = rows.size() == 1 ? rows.get("") : null;
      out.flag(only == null);
      if (only == null) {
        write(out, rows);
      } else {
        write(out, only);
      }
    }
    FORMAT.write(file, out.toBytes());
  }

  private static void write(PayloadWriter out, Map<String, CaseHistory.Entry> rows) {
    out.integer(rows.size());
    for (Map.Entry<String, CaseHistory.Entry> row : rows.entrySet()) {
      write(out.text(row.getKey()), row.getValue());
    }
  }

  private static void write(PayloadWriter out, CaseHistory.Entry end) {
    int status = 0;
    while (STATUSES[status] != end.status()) {
      status++;
    }
    out.integer(status).duration(end.duration());
  }
}
