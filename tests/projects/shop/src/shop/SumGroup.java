package shop;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import java.util.stream.IntStream;

/** Two ways to add up an array. */
@BenchmarkGroup(tags = "sums")
public class SumGroup {

  /** How many numbers. */
  @Params({"10", "100"})
  public int size;

  private int[] numbers = {};

  /** Makes the numbers. */
  @SetupSuite
  public void fill() {
    numbers = IntStream.range(0, size).toArray();
  }

  /** With a loop. */
  @Bench(baseline = true)
  public int loop() {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** With a stream. */
  @Bench
  public int stream() {
    return IntStream.of(numbers).sum();
  }
}
