package dev.dbtest.archive;

import org.jspecify.annotations.Nullable;

/**
 * A stored file as an index remembers it.
 *
 * @param file the file
 * @param parts what it holds; {@code null} if it cannot be read
 * @param reason why it cannot be read; empty if it can
 */
record IndexedRun(StoredFile file, ArchiveFormat.@Nullable Parts parts, String reason) {

  static IndexedRun of(StoredFile file, ArchiveFormat.Parts parts) {
    return new IndexedRun(file, parts, "");
  }

  static IndexedRun unreadable(StoredFile file, String reason) {
    return new IndexedRun(file, null, reason);
  }
}
