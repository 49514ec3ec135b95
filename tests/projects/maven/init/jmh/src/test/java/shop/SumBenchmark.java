package shop;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Benchmark)
public class SumBenchmark {

  public int one = 1;

  @Benchmark
  public int addsUp() {
    return one + one;
  }
}
