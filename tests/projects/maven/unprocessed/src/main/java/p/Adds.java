package p;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Benchmark)
public class Adds {

  private int a = 1;
  private int b = 2;

  @Benchmark
  public int add() {
    return a + b;
  }
}
