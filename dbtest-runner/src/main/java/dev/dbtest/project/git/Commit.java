package dev.dbtest.project.git;

/**
 * A commit.
 *
 * @param revision how the user calls it, such as {@code main~3}
 * @param hash its full name, 40 or 64 hexadecimal digits
 * @param date the day on which it was committed, as {@code 2026-11-30}
 */
public record Commit(String revision, String hash, String date) {

  private static final int SHORT = 10;

  /** The name by which a reader finds it again, such as {@code main~3 (1a2b3c4d5e, 2026-11-30)}. */
  public String text() {
    String start = shortHash();
    return hash.startsWith(revision)
        ? start + " (" + date + ")"
        : revision + " (" + start + ", " + date + ")";
  }

  /** The first digits of its name. */
  String shortHash() {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }
}
