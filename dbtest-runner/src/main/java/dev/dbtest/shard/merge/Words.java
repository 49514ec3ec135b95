package dev.dbtest.shard.merge;

import java.util.List;

/** Parts of sentences. */
final class Words {

  private Words() {}

  /** A number of things: {@code 1 test}, {@code 3 tests}. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** What did not run, as a sentence without its full stop. */
  static String notRun(int tests, int benchmarks) {
    if (tests == 0 && benchmarks == 0) {
      return "No case of it is missing, but nobody can tell whether that is all";
    }
    if (benchmarks == 0) {
      return count(tests, "test") + " of it did not run";
    }
    String measured = count(benchmarks, "benchmark") + " of it had no result";
    return tests == 0 ? measured : count(tests, "test") + " of it did not run, and " + measured;
  }

  /** The first of some names, and how many more there are. */
  static String some(List<String> names, int most) {
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? first + " and " + (names.size() - most) + " more" : first;
  }
}
