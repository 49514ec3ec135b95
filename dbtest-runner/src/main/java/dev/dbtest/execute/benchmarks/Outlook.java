package dev.dbtest.execute.benchmarks;

/**
 * What a case, or a comparison set, still needs.
 *
 * @param blocks blocks until the next moment at which it may be done; 0 if it is done
 * @param blocksToDecision blocks that would probably decide, at least {@code blocks}
 */
record Outlook(int blocks, int blocksToDecision) {

  /** It is done. */
  static final Outlook DONE = new Outlook(0, 0);

  boolean isDone() {
    return blocks == 0;
  }

  /** What both need together: as many blocks as the needier one. */
  Outlook and(Outlook other) {
    return new Outlook(
        Math.max(blocks, other.blocks), Math.max(blocksToDecision, other.blocksToDecision));
  }
}
