package dev.dbtest.history;

import dev.dbtest.execute.PrivateFiles;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a {@link CaseHistory} in a file. Two runs at once do not damage it: the one that ends later
 * wins.
 */
public final class CaseHistoryFile {

  private static final String FORMAT = "dbtest case history";
  private static final int VERSION = 1;

  private final Path file;

  /** Uses this file; it need not exist. */
  public CaseHistoryFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Reads the file.
   *
   * @return the history; {@link CaseHistory#NONE} if there is no file, or one of another version
   * @throws IOException if there is a file that cannot be read, or is damaged
   */
  public CaseHistory read() throws IOException {
    if (!Files.exists(file)) {
      return CaseHistory.NONE;
    }
    PayloadReader in = new PayloadReader(Files.readAllBytes(file));
    try {
      if (!in.text().equals(FORMAT)) {
        throw new IOException(file + " is no history of cases. Delete it.");
      }
      return in.integer() == VERSION ? entries(in) : CaseHistory.NONE;
    } catch (MalformedFrameException e) {
      throw new IOException(file + " is damaged: " + e.getMessage() + ". Delete it.", e);
    }
  }

  /**
   * What tells this state of the file from any other.
   *
   * @return nothing if there is no file, or the system does not tell
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
    int size = in.integer();
    Map<String, CaseHistory.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(in.text(), new CaseHistory.Entry(in.constant(Status.class), in.duration()));
    }
    return new CaseHistory(entries);
  }

  /**
   * Replaces the file.
   *
   * @throws IOException if it cannot be written; an older file stays as it was
   */
  public void write(CaseHistory history) throws IOException {
    PayloadWriter out = new PayloadWriter().text(FORMAT).integer(VERSION);
    out.integer(history.entries().size());
    for (Map.Entry<String, CaseHistory.Entry> entry : history.entries().entrySet()) {
      CaseHistory.Entry end = entry.getValue();
      out.text(entry.getKey()).constant(end.status()).duration(end.duration());
    }
    Path directory = Files.createDirectories(file.resolveSibling("."));
    Path temporary = PrivateFiles.createFile(directory, ".history");
    try {
      Files.write(temporary, out.toBytes());
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
