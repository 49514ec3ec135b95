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
  private static final SealedFormat FORMAT = new SealedFormat("dbth", 2);

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
      tests.put(in.text(), rows(in));
    }
    return new CaseHistory(tests);
  }

  private static Map<String, CaseHistory.Entry> rows(PayloadReader in) {
    int size = in.size();
    Map<String, CaseHistory.Entry> rows = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      rows.put(in.text(), new CaseHistory.Entry(in.constant(Status.class), in.duration()));
    }
    return rows;
  }

  /**
   * Replaces the file.
   *
   * @throws IOException if it cannot be written; an older file stays as it was
   */
  public void write(CaseHistory history) throws IOException {
    PayloadWriter out = new PayloadWriter().integer(history.tests().size());
    for (Map.Entry<String, Map<String, CaseHistory.Entry>> test : history.tests().entrySet()) {
      out.text(test.getKey()).integer(test.getValue().size());
      for (Map.Entry<String, CaseHistory.Entry> row : test.getValue().entrySet()) {
        CaseHistory.Entry end = row.getValue();
        out.text(row.getKey()).constant(end.status()).duration(end.duration());
      }
    }
    FORMAT.write(file, out.toBytes());
  }
}
