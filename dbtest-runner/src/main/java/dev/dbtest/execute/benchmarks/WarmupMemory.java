package dev.dbtest.execute.benchmarks;

import java.util.Optional;

/** Remembers from run to run how long cases must warm up. */
public interface WarmupMemory {

  /** Remembers nothing. */
  WarmupMemory NONE =
      new WarmupMemory() {
        @Override
        public Optional<Known> recall(String name, String origin) {
          return Optional.empty();
        }

        @Override
        public void remember(String name, String origin, Known known) {}

        @Override
        public void keep() {}
      };

  /**
   * What earlier runs have found out.
   *
   * @param name of the case
   * @param origin what the warm-up was found for: classes, JVM, options, machine
   * @return empty if nothing is known of the case, or it was found for something else
   */
  Optional<Known> recall(String name, String origin);

  /** Remembers, in place of what was known of the case. */
  void remember(String name, String origin, Known known);

  /** Keeps what was remembered for later runs, as far as that is possible. */
  void keep();

  /**
   * What is known of a case.
   *
   * @param rounds warm-up rounds
   * @param found whether a level was found, or the rounds are the most that is spent
   * @param uses how many runs have relied on it
   */
  record Known(int rounds, boolean found, int uses) {}
}
