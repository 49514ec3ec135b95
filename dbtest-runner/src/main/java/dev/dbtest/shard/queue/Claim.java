package dev.dbtest.shard.queue;

import dev.dbtest.shard.Shard;
import java.util.Optional;

/**
 * What stands in the file that says that an item has somebody.
 *
 * @param shard number of the shard; 0 if whoever made the file was ended before it said so
 */
record Claim(int shard) {

  private static final String SCHEMA = "dbtest/claim/1";

  private static final int SHARD = 3;

  /** One line, whose end shows that it is whole. */
  static String text(String plan, Shard shard, Optional<Integer> attempt) {
    String which = attempt.isPresent() ? " attempt " + attempt.get() : "";
    return SCHEMA + " " + plan + " " + shard.text() + which + "\n";
  }

  /** Reads such a line, or what there is of it. */
  static Claim of(String text) {
    String[] words = text.split(" ", -1);
    if (!text.startsWith(SCHEMA + " ") || !text.endsWith("\n") || words.length <= SHARD) {
      return new Claim(0);
    }
    try {
      return new Claim(Integer.parseInt(words[SHARD]));
    } catch (NumberFormatException e) {
      return new Claim(0);
    }
  }

  /** Whether the file does not say whose it is. */
  boolean isTorn() {
    return shard == 0;
  }
}
