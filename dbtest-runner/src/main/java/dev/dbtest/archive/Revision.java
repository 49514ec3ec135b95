package dev.dbtest.archive;

/**
 * Which sources a run was built from, as far as a repository tells.
 *
 * @param commit full name of the commit; empty if unknown
 * @param branch the branch; empty if unknown
 * @param dirty whether files had changes that were not committed
 */
public record Revision(String commit, String branch, boolean dirty) {

  /** No repository. */
  public static final Revision UNKNOWN = new Revision("", "", false);

  private static final int SHORT = 10;

  /** The first digits of the commit, with a plus sign where that was not all; empty if unknown. */
  public String text() {
    return commit.substring(0, Math.min(SHORT, commit.length())) + (dirty ? "+" : "");
  }
}
