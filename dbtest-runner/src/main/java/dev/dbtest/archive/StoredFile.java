package dev.dbtest.archive;

/**
 * A file of an archive as its directory shows it. What was stored never changes, so a file with the
 * same three facts has the same content.
 *
 * @param month name of its directory, such as {@code 2026-11}
 * @param name name of the file
 * @param size bytes
 * @param modified milliseconds since 1970
 */
record StoredFile(String month, String name, long size, long modified) {

  /** Whether another file of the same month and name has the same content. */
  boolean isSameAs(StoredFile other) {
    return size == other.size && modified == other.modified;
  }
}
