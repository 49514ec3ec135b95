package shop;

import java.util.Arrays;

/** Adds prices in cents. */
public final class Prices {

  private Prices() {}

  public static long withLoop(int[] cents) {
    long sum = 0;
    for (int each : cents) {
      sum += each;
    }
    return sum;
  }

  public static long withStream(int[] cents) {
    return Arrays.stream(cents).asLongStream().sum();
  }
}
