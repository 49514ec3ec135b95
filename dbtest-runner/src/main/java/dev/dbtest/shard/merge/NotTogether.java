package dev.dbtest.shard.merge;

import java.util.List;

/**
 * The records are not of one run.
 *
 * @param lines what differs, and what to do about it
 */
public record NotTogether(List<String> lines) implements MergeAnswer {

  /** Copies the lines. */
  public NotTogether {
    lines = List.copyOf(lines);
  }
}
