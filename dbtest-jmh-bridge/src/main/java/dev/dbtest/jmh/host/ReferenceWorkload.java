package dev.dbtest.jmh.host;

/**
 * A fixed piece of work that tells machines apart: dependent arithmetic, a walk through memory that
 * no prefetcher guesses, branches that depend on data, and small objects that live for a while.
 *
 * <p>Its code must never change, because stored runs are compared by the time it takes; a change
 * needs a new {@link #VERSION}.
 */
final class ReferenceWorkload {

  /** Version of the workload; times of different versions cannot be compared. */
  static final int VERSION = 1;

  private static final int WORDS = 1 << 16;
  private static final int STEPS = 4_096;
  private static final int KEPT_OBJECTS = 256;

  private final int[] next = new int[WORDS];
  private final Object[] kept = new Object[KEPT_OBJECTS];

  ReferenceWorkload() {
    // A single cycle through all words, in an order without pattern (Sattolo's algorithm).
    for (int i = 0; i < WORDS; i++) {
      next[i] = i;
    }
    long state = 0x9e3779b97f4a7c15L;
    for (int i = WORDS - 1; i > 0; i--) {
      state = mix(state);
      int j = (int) ((state >>> 1) % i);
      int swapped = next[i];
      next[i] = next[j];
      next[j] = swapped;
    }
  }

  /** Does the work once; the result depends on all of it. */
  long pass(long seed) {
    long state = seed | 1;
    int position = (int) (seed & (WORDS - 1));
    long sum = 0;
    for (int i = 0; i < STEPS; i++) {
      state = mix(state);
      position = next[position];
      if ((state & 3) == 0) {
        sum += position;
      } else {
        sum ^= state;
      }
      if ((i & 7) == 0) {
        kept[(int) (state >>> 40) & (KEPT_OBJECTS - 1)] = new long[] {state, sum};
      }
    }
    return sum;
  }

  private static long mix(long value) {
    long mixed = value ^ (value << 13);
    mixed ^= mixed >>> 7;
    return mixed ^ (mixed << 17);
  }
}
