package gates;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import org.openjdk.jmh.infra.Blackhole;

/** A variant that is slower by far more than its author allows. */
@BenchmarkGroup
public class LimitedGroup {

  /** A little. */
  @Bench(baseline = true)
  public void little() {
    Blackhole.consumeCPU(10);
  }

  /** A hundred times as much. */
  @Bench(maxRatio = 2)
  public void much() {
    Blackhole.consumeCPU(1_000);
  }
}
