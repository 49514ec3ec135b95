package shop;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

@State(Scope.Benchmark)
public class PricesBenchmark {

  @Param({"1000", "100000"})
  int size;

  private int[] cents;

  @Setup
  public void fill() {
    cents = new int[size];
  }

  @Benchmark
  public long loop() {
    return Prices.withLoop(cents);
  }

  @Benchmark
  public long stream() {
    return Prices.withStream(cents);
  }
}
