package p;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

public class Work {

  @Benchmark
  public void consumes() {
    Blackhole.consumeCPU(1000);
  }
}
