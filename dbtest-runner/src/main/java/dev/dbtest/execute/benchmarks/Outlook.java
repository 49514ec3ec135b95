package dev.dbtest.execute.benchmarks;

/**
 * How much more a case, or a comparison set, needs.
 *
 * @param blocks blocks until it may be done at the earliest; 0 if it is done
 * @param blocksToDecision blocks that would probably decide, at least {@code blocks}
 */
record Outlook(int blocks, int blocksToDecision) {

  /** It is done. */
  static final Outlook DONE = new Outlook(0, 0);

  boolean isDone() {
    return blocks == 0;
  }

  /** The needs of both together: as many blocks as the one that needs more. */
  Outlook and(Outlook other) {
    return new Outlook(
        Math.max(blocks, other.blocks), Math.max(blocksToDecision, other.blocksToDecision));
  }
}
