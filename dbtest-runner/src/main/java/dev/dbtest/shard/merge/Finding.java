package dev.dbtest.shard.merge;

import dev.dbtest.model.Problem;

/**
 * Why the records do not make a whole run.
 *
 * @param kind what kind of fault it is
 * @param problem how reports tell of it
 */
public record Finding(Kind kind, Problem problem) {

  /** What is wrong. */
  public enum Kind {
    /** A shard has no complete record. */
    LOST,
    /** Two machines ran the same part. */
    DUPLICATE,
    /** A shard ran what is not its part. */
    STRANGER,
    /** A complete shard has no result for something in its part. */
    HOLE;

    /** Whether running again what is missing would help. */
    public boolean isMissing() {
      return this == LOST;
    }
  }

  static Finding of(Kind kind, String subject, String message, String remedy) {
    return new Finding(kind, Problem.error(subject, message, remedy));
  }
}
